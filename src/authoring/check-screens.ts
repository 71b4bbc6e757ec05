/** Do the screens, controls and verbs exist that a step speaks of, and fit together? */
import { formatScreenRef, type LabelledScreen, parseScreenRef, type ScreenRef, verbs } from '../surface.ts';
import { isVerb, spelledActions, takesValue, valuesOf } from './actions.ts';
import { readLabelName } from './label-name.ts';
import { inherited, type Origin, placeInOwn } from './library.ts';
import { attribute, elementOf, isElement, nodesBelow } from './mdx.ts';
import type { Part } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { type Place, type Spelled, wordsAt } from './source.ts';

export function findScreen(ref: ScreenRef | null, { screens }: Registries): LabelledScreen | undefined {
  return screens.find(({ surface, screen }) => surface === ref?.surface && screen === ref.screen);
}

/** The names of a surface's screens. */
export function screensOf(surface: string, { screens }: Registries): string[] {
  return screens.filter((candidate) => candidate.surface === surface).map(({ screen }) => screen);
}

/** Checks the screen on which a step happens, the one that its picture shows, and those of its answers. */
export function* checkScreen({ element, choices }: Part, registries: Registries): Generator<Problem> {
  const ofChoices = choices.map((choice) => attribute(choice.element, 'screen'));
  for (const spelled of [attribute(element, 'screen'), attribute(element, 'figure'), ...ofChoices])
    if (spelled) yield* checkScreenRef(spelled, registries);
}

export function* checkScreenRef({ value, place }: Spelled, registries: Registries): Generator<Problem> {
  const ref = parseScreenRef(value);
  if (!ref) return yield problem('malformed-screen', place, { value });
  const found = findScreen(ref, registries);
  const { surface, screen, state } = ref;
  if (!found) {
    yield problem('unknown-screen', place, { surface, value: screen, known: screensOf(surface, registries) });
  } else if (state !== null && !found.states.includes(state)) {
    yield problem('unknown-state', place, { screen, value: state, known: found.states });
  }
}

/** Checks the actions against the screen, also where one of the two is taken over from another step. */
export function* checkDoes(origins: Origin[], registries: Registries): Generator<Problem> {
  const does = inherited(origins, 'does');
  const shown = inherited(origins, 'screen');
  const isFromElsewhere = does !== undefined && does.distance > 0 && shown?.distance !== 0;
  if (!does || isFromElsewhere) return;
  const inOwn = (place: Place) => placeInOwn(origins, place, does.distance);
  if (!shown) yield problem('no-screen', inOwn(does.place), { attribute: 'does' });
  const ref = parseScreenRef(shown?.value ?? '');
  for (const { words, text, place } of spelledActions(does)) {
    yield* checkAction(words, text, inOwn(place), ref, registries);
  }
}

/** Checks that a screen of the step's own has something to do with it: a control that it uses, marks or names. */
export function* checkMarks(origins: [Origin, ...Origin[]], registries: Registries): Generator<Problem> {
  const [{ article, part }] = origins;
  const marks = attribute(part.element, 'marks');
  const shown = inherited(origins, 'screen');
  const ref = parseScreenRef(shown?.value ?? '');
  const screen = findScreen(ref, registries);
  if (marks && !shown) yield problem('no-screen', marks.place, { attribute: 'marks' });
  if (!ref || !screen) return;
  const known = screen.controls.map(({ id }) => id);
  const name = formatScreenRef({ ...ref, state: null });
  for (const { value, place } of marks ? wordsAt(marks.place) : []) {
    if (!known.includes(value)) yield problem('unknown-control', place, { screen: name, value, known });
  }
  // A state that is named, the end of a way and a question may be there to be looked at.
  const isPoint =
    ref.state !== null ||
    attribute(part.element, 'ending') !== undefined ||
    origins.some((origin) => origin.part.choices.length > 0);
  if (isPoint || !shown || shown.distance > 0 || known.length === 0) return;
  const isUsed = ['does', 'marks'].some((one) => inherited(origins, one));
  if (
    !isUsed &&
    !origins.some((origin) => namesControl(origin, ref)) &&
    article.front?.fields.kind !== 'reference'
  )
    yield problem('unmarked-screen', shown.place, { value: shown.value });
}

/** True where the words of a step name a control of the screen, as `<Ui name="control"/>`. */
function namesControl({ part }: Origin, ref: ScreenRef): boolean {
  return [...nodesBelow(part.body)].filter(isElement).some((node) => {
    const element = elementOf(node, part.element.file);
    const name = element.name === 'Ui' ? attribute(element, 'name')?.value : undefined;
    const named = name === undefined ? null : readLabelName(name, ref).ref;
    return named?.surface === ref.surface && named.screen === ref.screen;
  });
}

function* checkAction(
  [verb, control, given, ...more]: string[],
  text: string,
  place: Place,
  ref: ScreenRef | null,
  registries: Registries,
): Generator<Problem> {
  if (control === undefined || more.length > 0)
    return yield problem('malformed-does', place, { value: text });
  if (!isVerb(verb)) return yield problem('unknown-verb', place, { value: verb ?? '', known: verbs });
  if (!takesValue(verb, given ?? null)) {
    return yield problem('wrong-action-value', place, { verb, value: given ?? '', expected: valuesOf[verb] });
  }
  const screen = findScreen(ref, registries);
  if (!ref || !screen) return;
  const found = screen.controls.find(({ id }) => id === control);
  if (!found) {
    const known = screen.controls.map(({ id }) => id);
    yield problem('unknown-control', place, {
      screen: formatScreenRef({ ...ref, state: null }),
      value: control,
      known,
    });
  } else if (!found.takes.includes(verb)) {
    yield problem('cannot-do', place, { verb, control, takes: found.takes });
  }
}
