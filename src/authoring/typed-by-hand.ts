/** Labels of the phone and numbers of steps that an author typed instead of having them printed. */
import { byLocale, type Locale, locales } from '../locales.ts';
import type { LabelledControl, ScreenRef } from '../surface.ts';
import { onceFor } from './once.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { type Place, textAt, within } from './source.ts';

/** Looks through a stretch of running text. */
export function* handTyped(
  place: Place,
  locale: Locale,
  own: ScreenRef | null,
  { screens }: Registries,
): Generator<Problem> {
  const text = textAt(place);
  for (const match of text.matchAll(locales[locale].numberedStep)) {
    yield problem('typed-number', within(place, match.index, match[0].length), { value: match[0] });
  }
  if (!anyLabel(screens)[locale].test(text)) return;
  const found = new Set<string>();
  const strong = isStrong(place);
  for (const { surface, screen, control } of exactControls(screens)) {
    const label = control.shown[locale];
    const at = findLabel(text, label, control, locale, strong);
    if (at === -1 || found.has(label)) continue;
    found.add(label);
    const isHere = surface === own?.surface && screen === own.screen;
    yield problem('typed-label', within(place, at, label.length), {
      value: label,
      control: isHere ? control.id : `${screen}.${control.id}`,
    });
  }
}

const exactControls = onceFor((screens: Registries['screens']) =>
  screens.flatMap(({ surface, screen, controls }) =>
    controls.filter(({ exact }) => exact).map((control) => ({ surface, screen, control })),
  ),
);

/** Most texts name no label at all. */
const anyLabel = onceFor((screens: Registries['screens']) =>
  byLocale((locale) => {
    const labels = new Set(exactControls(screens).map(({ control }) => control.shown[locale]));
    return new RegExp(
      [...labels].map((label) => label.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|') || '(?!)',
    );
  }),
);

/**
 * Where a label stands as a label: on its own between the marks of labels, in strong letters, or, when it is so
 * unlike everyday words that nothing else can be meant, anywhere.
 */
function findLabel(
  text: string,
  label: string,
  { gloss }: LabelledControl,
  locale: Locale,
  strong: boolean,
): number {
  if (!text.includes(label)) return -1;
  const [open, close] = locales[locale].labelMarks;
  const quotes = [
    [open, close],
    ['“', '”'],
    ['"', '"'],
    ['「', '」'],
  ].filter(([mark]) => mark !== '');
  for (const [before = '', after = ''] of quotes) {
    const at = text.indexOf(before + label + after);
    if (at !== -1) return at + before.length;
  }
  if (strong && text.trim() === label) return text.indexOf(label);
  const isTheAppsOwn = Object.keys(gloss).length > 0;
  if (!isTheAppsOwn || !(/\s\S/.test(label) || /^[A-Z]{4,}$/.test(label))) return -1;
  const at = text.indexOf(label);
  return opensSentence(text, at) ? -1 : at;
}

/** At the head of a sentence a capital letter says nothing: "Activate IB Key" may be an instruction there. */
function opensSentence(text: string, at: number): boolean {
  return /(^|[.?!:]\s+)$/.test(text.slice(0, at));
}

/** True when the text is all there is between two pairs of stars. */
function isStrong({ file, start, end }: Place): boolean {
  return file.text.slice(start - 2, start) === '**' && file.text.slice(end, end + 2) === '**';
}
