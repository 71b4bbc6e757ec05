/** What a reader tried, as a text to send to support: titles, answers and codes, nothing that was typed. */
import { formatCode } from '../codes/code.ts';
import { chosen } from '../flow/answers.ts';
import { choicesOf, findStep } from '../flow/graph.ts';
import { replay } from '../flow/replay.ts';
import type { Target, Trail } from '../flow/types.ts';
import { flowsFor } from '../flows/flows-for.ts';
import { translateFrom } from '../i18n/browser.ts';
import { type Locale, locales } from '../locales.ts';
import { deskDoorPath } from '../routes.ts';
import { titleOf } from './desk-article.ts';
import { writeHandover } from './handover.ts';
import { loadArticle, loadCodes, loadTexts } from './load.ts';

/**
 * The text, in the reader's language: each step with its answer, the code of the page, the system, the day, and a link
 * that opens the same at the agents' desk. Rejects when the titles cannot be had.
 */
export async function tellTrail(trail: Trail, locale: Locale, { day, origin }: Context): Promise<string> {
  const say = translateFrom(await loadTexts(locale), locales[locale].lang);
  const flows = await flowsFor(trail);
  const { path, trail: today } = replay(flows, trail);
  const known = await loadCodes();
  const lines = await Promise.all(path.map((target) => lineOf(target, today, locale)));
  const last = await loadArticle(today.at.article);
  const code = last?.steps[today.at.step ?? '']?.code;
  const os = today.answers.find(({ question }) => question === 'os')?.choice;
  return [
    say('triedTitle'),
    ...lines.map((line, index) => `${index + 1}. ${line}`),
    ...(code === undefined ? [] : [say('codeOfPage', { code: formatCode(code) })]),
    ...(os === undefined ? [] : [say('triedSystem', { system: say(`system-${os}`) })]),
    say('triedDay', { day }),
    say('triedLink', { link: origin + deskDoorPath(writeHandover(today, known)) }),
  ].join('\n');

  async function lineOf(target: Target, { answers }: Trail, language: Locale): Promise<string> {
    const article = await loadArticle(target.article);
    if (!article) return `${target.article}/${target.step}`;
    const title = titleOf(article, target, language);
    const place = findStep(flows, target);
    if (place?.step.way.kind !== 'ask') return title;
    const { question } = place.step.way;
    const given = answers.find((answer) => answer.question === question);
    const choice = given && chosen(choicesOf(place.step), given.choice);
    const label = choice && article.steps[place.step.id]?.words[language].choices[choice.id];
    return label === undefined ? title : say('triedAnswer', { title, answer: label });
  }
}

interface Context {
  /** As it is printed. */
  day: string;
  origin: string;
}
