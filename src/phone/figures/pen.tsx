import type { ReactNode } from 'react';
import type { Locale } from '../../locales.ts';
import {
  type Action,
  type Control,
  type Id,
  type ScreenData,
  type ScreenRef,
  typedValues,
} from '../../surface.ts';
import { describeScreen, drawnState } from '../describe.ts';
import type { ScreenLabel } from '../words.ts';
import type { Digits, Pen, ScreenProps } from './pen-types.ts';

/** Finds a screen in a registry; throws where the registry has none of that name. */
export function screenOf(registry: readonly ScreenData[], ref: ScreenRef): ScreenData {
  const found = registry.find((data) => data.surface === ref.surface && data.screen === ref.screen);
  if (!found)
    throw new Error(`No screen ${ref.surface}/${ref.screen} in the registry; add it to screens.json.`);
  return found;
}

/** Role and name of a drawing: one picture with a sentence for a name, or a group of buttons. */
export function nameFor(data: ScreenData, { screen, words, marks = [], onAction }: ScreenProps) {
  return { role: onAction ? 'group' : 'img', 'aria-label': describeScreen(data, screen, marks, words) };
}

/** What a drawing is made with: the words of the screen, and its controls. */
export function penFor(data: ScreenData, props: ScreenProps): Pen {
  const { words, marks = [], onAction, pick, screen } = props;
  const { locale } = words;
  const find = (id: Id): Control => {
    const control = data.controls.find((candidate) => candidate.id === id);
    if (!control)
      throw new Error(`${data.surface}/${data.screen} draws ${id}, which screens.json does not list.`);
    return control;
  };
  const labelOf = (id: Id) => {
    const label = words.labels[`${data.surface}/${data.screen}.${find(id).id}`];
    if (!label) throw new Error(`labels.json has no label for ${data.surface}/${data.screen}.${id}.`);
    return label;
  };
  const hooks = (id: Id, className: string) => ({
    className: className === '' ? undefined : className,
    'data-control': props.cropped ? undefined : id,
    'data-mark': marks.includes(id) ? String(marks.indexOf(id) + 1) : undefined,
  });
  /** On a live screen the card to pick bears the mark, not the row of cards. */
  const isMarkedBelow = (id: Id) => pick !== undefined && find(id).takes.includes('pick');
  const press =
    (control: Id, verb: Action['verb'], value: Action['value'] = null) =>
    () =>
      onAction?.({ verb, control, value });

  return {
    surface: data.surface,
    data,
    state: drawnState(data, screen),
    locale,
    text: words.messages,
    live: onAction !== undefined,
    cropped: props.cropped ?? false,
    isMarked: (id) => marks.includes(id),
    address: props.address ?? (props.cropped ? siteAddress(locale) : figureAddress(locale)),
    code: props.code ?? figureCode,
    digits: { ...figureDigits, ...props.digits },
    field: props.field,
    label(id) {
      return inItsLanguage(labelOf(id));
    },
    title(key) {
      const label = words.labels[`${data.surface}/${key}`];
      return label && inItsLanguage(label);
    },
    control(id, className = '', content) {
      const { takes } = find(id);
      const label = labelOf(id);
      const lang = content === undefined ? label.lang : undefined;
      const inside = content === undefined ? label.shown : content;
      const verb = takes.find((candidate) => candidate !== 'pick');
      if (!onAction || verb === undefined) {
        const { 'data-mark': mark, ...rest } = hooks(id, className);
        return (
          <span {...rest} data-mark={isMarkedBelow(id) ? undefined : mark} lang={lang}>
            {inside}
          </span>
        );
      }
      return (
        <button
          type="button"
          {...hooks(id, className)}
          lang={lang}
          aria-label={content === undefined ? undefined : label.shown}
          onClick={press(id, verb, verb === 'type' ? typedInto(id) : null)}
        >
          {inside}
        </button>
      );
    },
    toggle(id, on) {
      const className = on ? 'ph-switch' : 'ph-switch ph-off';
      if (!onAction) {
        return (
          <span {...hooks(id, className)}>
            <i />
          </span>
        );
      }
      return (
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-label={labelOf(id).shown}
          {...hooks(id, className)}
          onClick={press(id, 'switch', on ? 'off' : 'on')}
        >
          <i />
        </button>
      );
    },
    pick(id, value, content) {
      const mark = value === pick ? hooks(id, '')['data-mark'] : undefined;
      return (
        <button
          key={value}
          type="button"
          className="ph-card"
          data-value={value}
          data-mark={mark}
          onClick={press(id, 'pick', value)}
        >
          {content}
        </button>
      );
    },
  };
}

function inItsLanguage({ shown, lang }: ScreenLabel): ReactNode {
  return lang ? <span lang={lang}>{shown}</span> : shown;
}

/** What is typed into a field: what the screen of the other device shows for it. */
function typedInto(control: Id): Action['value'] {
  return typedValues.find((value) => value === control) ?? 'code';
}

/** @example inGroups('482913', 3) // => '482 913' */
export function inGroups(digits: string, size: number): string {
  return `${digits.slice(0, size)} ${digits.slice(size)}`;
}

/** The challenge of every figure and the response to it; made up. */
const figureDigits: Digits = { challenge: '482913', response: '28461907' };

/** The practice code of every figure; a valid one, so that nobody tries a real one. */
export const figureCode = 'DEMO-7KQM-2R9P-WX4L';

function figureAddress(locale: Locale): string {
  return `${siteAddress(locale)}sandbox/#v1.code=${figureCode}`;
}

/** A code of half as many squares, for a picture the size of a stamp. */
function siteAddress(locale: Locale): string {
  const origin: string = import.meta.env?.SITE ?? 'https://ibkey.example';
  return `${origin.replace(/\/$/, '')}/${locale}/`;
}
