/** The shape of an article after compiling: Flow (no language) and Words (one locale each). */
import type { Locale } from '../locales.ts';
import type { Action, Id, Os, ScreenRef } from '../surface.ts';

/** A step of an article, absolute; step null stands for the article's first step (on a page: the whole article). */
export interface Target {
  article: Id;
  step: Id | null;
}

export type Facets = Partial<{ task: 'activate' | 'add-user'; os: Os; entry: 'qr' | 'manual' }>;
export type Facet = keyof Facets;

/** A facet, or `article/step` for a question that only one article asks. */
export type QuestionId = Facet | `${Id}/${Id}`;

export type ArticleKind = 'chooser' | 'guide' | 'fix' | 'reference';
export type Ending = 'done' | 'solved' | 'contact';

/** The steps and ways of an article, in reading order; the first step starts. Plain JSON, without language. */
export interface Flow {
  v: 1;
  id: Id;
  /** Where readers of earlier editions meant to go when they are led here: articles or steps that moved. */
  was?: Earlier[];
  kind: ArticleKind;
  facets: Facets;
  /** Of a second guide with the same facets only: what makes it different, as an id. */
  variant?: Id;
  kb: number[];
  /** Names of the scenarios in whose worlds the article can be performed. */
  practice: Id[];
  related: Id[];
  /** Articles about what can go wrong, in the order in which the author wants them listed. */
  troubles: Id[];
  steps: Step[];
}

/** An earlier place, and the step that took its place; null: the step of the same id. */
export interface Earlier {
  from: Target;
  to: Id | null;
}

export interface Step {
  id: Id;
  /** Earlier ids of this step, so that old links live on. */
  was: Id[];
  /** Place in the reading order, the same on every page; null for requirements, steps of a chooser, and sections. */
  number: number | null;
  screen: ScreenRef | null;
  does: Action[];
  /** What the picture shows, where it is not how the step begins. */
  figure?: ScreenRef;
  /** The controls that the picture marks beside those that `does` uses. */
  marks?: Id[];
  /** True for "tap Allow, if asked": the step may be passed over. */
  onlyIfShown: boolean;
  troubles: Target[];
  /** Names of the failures that doing this step cures. */
  cures: Id[];
  sure: 'confirmed' | 'other-edition' | 'unknown';
  way: Way;
}

export type Way =
  | { kind: 'continue'; to: Target }
  | { kind: 'ask'; question: QuestionId; choices: Choice[] }
  /** leaves: what is true of the practice world afterwards. */
  | { kind: 'end'; ending: Ending; leaves: string[] }
  /** A part of a reference article. */
  | { kind: 'section' };

export interface Choice {
  id: Id;
  /** The facet's value where the question is a facet. */
  value?: string;
  /** What a reader has in view who gives this answer. */
  screen?: ScreenRef;
  /**
   * What is so where this answer is true: the phone in hand, a failure, a fact of the practice world, `solved`;
   * `unsolved` where no other is and the trouble is still there. An answer without a claim is the reader's own to know.
   */
  claims?: string[];
  to: Target;
}

/** What the wizard's script sees of a choice, a target or a trail is made of ids only; all prose is in Words. */
export interface Words {
  locale: Locale;
  title: string;
  summary: string;
  /** Everyday words and readings under which readers look for the article. */
  keywords: string[];
  /** Of a fix: two or three sentences that settle its likeliest causes, as Markdown; null where there are none. */
  answer: string | null;
  steps: Record<Id, StepWords>;
}

export interface StepWords {
  title: string;
  /** Markdown with labels, terms and titles of other steps resolved. */
  text: string;
  /** What it says to do, as plain text: a line for each paragraph, item and cell. */
  instruction: string;
  /** Its warnings and notes, likewise. */
  asides: string;
  /** The first sentence of its first paragraph, as plain text; empty where it has none. */
  first: string;
  /** What only those who help readers are told about this step, as Markdown. */
  agentNotes: string[];
  /** Label of each choice by its id, as plain text. */
  choices: Record<Id, string>;
  /** Hash of the English step this one was translated from; null in English and where it is not recorded. */
  source: string | null;
}

/** Where an article's facts come from and how fresh they are. */
export interface About {
  sources: string[];
  /** Day of the last check against the sources, `YYYY-MM-DD`. */
  checked: string;
  generation: 'classic' | 'current';
}

export interface Article {
  flow: Flow;
  /** The locales in which it can be read. */
  locales: readonly Locale[];
  /** Of a locale in which it cannot be read, the words of the source. */
  words: Record<Locale, Words>;
  about: About;
}

export interface Answer {
  question: QuestionId;
  choice: Id;
}

/** The answers a reader gave, where the reader is, and from where a fix was entered. Never holds free text. */
export interface Trail {
  v: 1;
  at: Target;
  answers: Answer[];
  /** Answers that do not apply at present and come back on undo. */
  parked: Answer[];
  /** Steps from which a fix was entered, the latest last. */
  back: Target[];
}
