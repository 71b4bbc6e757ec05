/**
 * Guards the one field in which something can be typed. What is not the start of a practice code never gets into the
 * field, so it cannot get any further.
 */
import { tidyCode } from '../enrollment/typed-code.ts';

/** Longest practice code as it is written, in characters: `DEMO-XXXX-XXXX-XXXX`. */
export const codeLength = 19;

/**
 * Keeps a text field to practice codes: capitals, width and hyphens are folded, text that an input method is still
 * composing is left alone, and everything foreign is dropped unread. Returns what takes the guard away.
 */
export function guardField(field: HTMLInputElement, on: GuardEvents): () => void {
  let kept = tidyCode(field.value) ?? '';
  let composing = false;

  const drop = (event?: Event) => {
    event?.preventDefault();
    field.value = kept;
    on.refused();
  };
  const keep = (text: string) => {
    kept = text.slice(0, codeLength);
    if (field.value !== kept) field.value = kept;
    on.typed(kept);
  };
  const read = (deleted: boolean) => {
    const text = tidyCode(field.value);
    if (text !== null) keep(text);
    // Taking the beginning away leaves no practice code, but that is no reason to warn anybody.
    else if (deleted) field.value = kept;
    else drop();
  };
  /** Text that comes in one piece has to be a practice code by itself: nothing is joined to what was typed. */
  const insert = (event: Event, text: string) => {
    event.preventDefault();
    const whole = tidyCode(text);
    if (whole === null) drop();
    else keep(whole);
  };

  const listeners: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void } = {
    beforeinput(event) {
      if (composing || event.isComposing || event.data === null || !event.inputType.startsWith('insert'))
        return;
      if (event.inputType === 'insertCompositionText') return;
      if (event.data.length > 1) insert(event, event.data);
      else if (tidyCode(replaceSelection(field, event.data)) === null) drop(event);
    },
    input(event) {
      const { isComposing, inputType = '' } = event as InputEvent; // browsers send an InputEvent from text fields
      if (!composing && !isComposing) read(inputType.startsWith('delete') || inputType.startsWith('history'));
    },
    compositionstart() {
      composing = true;
    },
    compositionend() {
      composing = false;
      read(false);
    },
    paste: (event) => insert(event, event.clipboardData?.getData('text/plain') ?? ''),
    drop: (event) => insert(event, event.dataTransfer?.getData('text/plain') ?? ''),
    keydown(event) {
      if (event.key === 'Enter' && !composing && !event.isComposing) on.entered();
    },
  };
  const entries = Object.entries(listeners) as [string, EventListener][]; // each listener stands under the name of its event
  for (const [name, listener] of entries) field.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entries) field.removeEventListener(name, listener);
  };
}

/** The field's text with its selection replaced. */
function replaceSelection({ value, selectionStart, selectionEnd }: HTMLInputElement, text: string): string {
  const start = selectionStart ?? value.length;
  return value.slice(0, start) + text + value.slice(selectionEnd ?? start);
}

interface GuardEvents {
  /** The field holds this much of a practice code. */
  typed: (text: string) => void;
  /** Something foreign was dropped; it is deliberately not handed on. */
  refused: () => void;
  /** Enter was pressed, not to confirm a conversion. */
  entered: () => void;
}
