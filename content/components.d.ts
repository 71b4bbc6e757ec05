/** What articles may write, for editors with the MDX extension: it offers components and attributes while one writes. */
type Component<Required extends string, Optional extends string = never> = (
  props: Omit<Record<Required, string> & Partial<Record<Optional, string>>, keyof Closed> &
    Partial<Pick<Closed, Extract<Optional, keyof Closed>>> & { children?: unknown },
) => null;

/** Attributes with a closed list of values. */
interface Closed {
  shown: 'if-asked';
  ending: 'done' | 'solved' | 'contact';
  sure: 'confirmed' | 'other-edition' | 'unknown';
  asks: 'task' | 'os' | 'entry';
}

type OfPart = 'title' | 'was' | 'screen' | 'cures' | 'sure' | 'source' | 'minor';
type OfStep =
  | 'same'
  | 'does'
  | 'figure'
  | 'marks'
  | 'shown'
  | 'next'
  | 'ending'
  | 'leaves'
  | 'asks'
  | 'troubles';

declare global {
  interface MDXProvidedComponents {
    Step: Component<'id', OfPart | OfStep>;
    Section: Component<'id', OfPart>;
    Choice: Component<'id', 'to' | 'value' | 'screen' | 'claims'>;
    Requirements: Component<never>;
    Warning: Component<never>;
    Note: Component<never>;
    AgentNote: Component<never>;
    Ui: Component<'name'>;
    Term: Component<'id'>;
    StepRef: Component<'to'>;
    Kb: Component<'n'>;
  }
}

export {};
