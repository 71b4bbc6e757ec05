/** Reading a trail that comes from outside: from storage, from a link, from an earlier edition of the site. */
import { idPattern } from '../surface.ts';
import type { Answer, Target, Trail } from './types.ts';

/** More than a reader can give; what comes after is a faulty or hostile trail. */
const mostAnswers = 100;
const deepestBack = 10;

/** The well-formed parts of anything at all; `broken` tells that something was left out. Never throws. */
export function readTrail(value: unknown): { trail: Trail; broken: boolean } {
  const given: Partial<Record<keyof Trail, unknown>> = isObject(value) ? value : {};
  const answers = readList(given.answers, readAnswer, mostAnswers);
  const parked = readList(given.parked, readAnswer, mostAnswers);
  const back = readList(given.back, readTarget, deepestBack);
  const at = readTarget(given.at);
  const broken = given.v !== 1 || at === null || answers.broken || parked.broken || back.broken;
  return {
    trail: { v: 1, at: at ?? nowhere, answers: answers.list, parked: parked.list, back: back.list },
    broken,
  };
}

/** A trail of someone who has just arrived. */
export function newTrail(at: Target): Trail {
  return { v: 1, at, answers: [], parked: [], back: [] };
}

/** A place that no site has. */
const nowhere: Target = { article: '', step: null };

function readTarget(value: unknown): Target | null {
  if (!isObject(value) || !isId(value.article)) return null;
  const { article, step } = value;
  if (step === null) return { article, step };
  return isId(step) ? { article, step } : null;
}

function readAnswer(value: unknown): Answer | null {
  if (!isObject(value) || typeof value.question !== 'string' || !isId(value.choice)) return null;
  const { question, choice } = value;
  const ids = question.split('/');
  const isFacet = question === 'task' || question === 'os' || question === 'entry';
  const isQuestion = ids.length === 2 && ids.every(isId);
  return isFacet || isQuestion ? { question: question as Answer['question'], choice } : null; // of one of the two forms, as just read
}

function readList<Entry>(value: unknown, read: (entry: unknown) => Entry | null, most: number) {
  if (!Array.isArray(value)) return { list: [], broken: true };
  const list = value.slice(0, most).flatMap((entry) => read(entry) ?? []);
  return { list, broken: list.length < value.length };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
