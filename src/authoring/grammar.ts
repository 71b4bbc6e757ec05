/** What an author may write: components, their attributes and where they may stand. The prose is content/README.md. */

/** What an answer claims that only the reader can know or want. */
export const ofReader = 'reader';

const anyPart = ['id', 'title', 'was', 'screen', 'cures', 'sure', 'source', 'minor'];

/** Attributes of each component; the required ones stand first. */
export const components: Record<string, ComponentRule> = {
  Step: {
    required: ['id'],
    optional: [
      ...anyPart.slice(1),
      ...['same', 'does', 'figure', 'marks', 'shown', 'next', 'ending', 'leaves', 'asks', 'troubles'],
    ],
    place: 'at the top of a chooser, guide or fix',
  },
  Section: { required: ['id'], optional: anyPart.slice(1), place: 'at the top of a reference article' },
  Choice: {
    required: ['id'],
    optional: ['to', 'value', 'screen', 'claims'],
    place: 'on a line of its own at the end of a `<Step>`',
  },
  Requirements: { required: [], optional: [], place: 'first in a `<Step>` or `<Section>`' },
  Warning: { required: [], optional: [], place: 'in a `<Step>` or `<Section>`, before its text' },
  Note: { required: [], optional: [], place: 'in a `<Step>` or `<Section>`, after its text' },
  AgentNote: { required: [], optional: [], place: 'in a `<Step>` or `<Section>`, after its notes' },
  Ui: { required: ['name'], optional: [], place: 'in a sentence' },
  Term: { required: ['id'], optional: [], place: 'in a sentence' },
  StepRef: { required: ['to'], optional: [], place: 'in a sentence' },
  Kb: { required: ['n'], optional: [], place: 'in a sentence' },
};

/** Components that print words of their own and hold none. */
export const inlineComponents: readonly string[] = ['Ui', 'Term', 'StepRef', 'Kb'];

/** The parts of a body in their order; plain text has the place of `text`. */
export const bodyOrder: readonly string[] = [
  'Requirements',
  'Warning',
  'text',
  'Note',
  'AgentNote',
  'Choice',
];

/** Attributes that say how an article goes; a translation leaves them out or repeats them as they are. */
export const structural: readonly string[] = [
  ...[
    'same',
    'was',
    'screen',
    'does',
    'figure',
    'marks',
    'shown',
    'next',
    'ending',
    'leaves',
    'asks',
    'troubles',
    'cures',
    'sure',
  ],
  ...['to', 'value', 'claims'],
];

/** Attributes with a closed list of values. */
export const closedValues: Record<string, readonly string[]> = {
  shown: ['if-asked'],
  ending: ['done', 'solved', 'contact'],
  sure: ['confirmed', 'other-edition', 'unknown'],
  asks: ['task', 'os', 'entry'],
};

/** The values of each facet. */
export const facetValues: Record<string, readonly string[]> = {
  task: ['activate', 'add-user'],
  os: ['iphone', 'android'],
  entry: ['qr', 'manual'],
};

interface ComponentRule {
  required: readonly string[];
  optional: readonly string[];
  /** Where it may stand, as the end of a sentence. */
  place: string;
}
