/** Makes the finder's data from the records and the author's word list, at build time. */
import { daleChall } from 'dale-chall';
import { lessonWeights } from './constants.ts';
import { openVocabulary, plainWords, writtenForms } from './correction.ts';
import { type FinderData, outside, type ShownRecord } from './data.ts';
import { featuresOf } from './features.ts';
import { packSorted } from './front-coding.ts';
import type { QuestionsData } from './nearest.ts';
import { toUnits } from './normalise.ts';
import { makePostings, type Posting, packPostings } from './postings.ts';
import { phraseTerm } from './question-terms.ts';
import { type SearchRecord, sentencesOf } from './records.ts';
import { mostSubjects } from './shards.ts';
import { withoutStopWords } from './stop-words.ts';
import { openSynonyms, packSynonyms, phraseKey, type Synonyms } from './synonyms.ts';
import { type Sample, type TrainingHead, trainClassifier } from './train.ts';
import { packWeights } from './weights.ts';
import type { WordsFile } from './words-file.ts';

/** @param file with the questions to learn from, and none that only test */
export function compileFinder(
  records: readonly SearchRecord[],
  file: WordsFile,
  kb: FinderData['kb'],
): FinderData {
  const packed = packSynonyms(file.groups);
  const synonyms = openSynonyms(packed);
  const isLarge = isLargeSite(records, file);
  const postings = makePostings(records, synonyms, isLarge);
  addLabels(postings, records, isLarge);
  const terms = [...postings.keys()].sort();
  const words = writtenForms([...records.flatMap(allTexts), ...file.groups.flat(), ...file.outside]);
  const { heads, step, weights } = trainClassifier(isLarge ? [] : trainingHeads(records, file, synonyms));
  return {
    records: records.map(shownRecord),
    terms: packSorted(terms),
    postings: terms.map((term) => packPostings(postings.get(term) ?? [])),
    synonyms: packed,
    opposites: file.opposites.map(([one, other]) => [groupOf(one, synonyms), groupOf(other, synonyms)]),
    words: packSorted(words),
    plain: packSorted(plainWords(daleChall, openVocabulary(words))),
    kb,
    heads,
    step,
    weights: packWeights(weights),
    shards: 0,
  };
}

/** The questions that decide where the finder is unsure; each stands once under its subject. */
export function questionsOf(
  records: readonly SearchRecord[],
  { asks, outside: others }: WordsFile,
): QuestionsData {
  const questions = new Map<string, Set<string>>([[outside, new Set(others)]]);
  for (const record of records) {
    const subject = subjectOf(record);
    for (const question of asks[record.id] ?? [])
      questions.set(subject, (questions.get(subject) ?? new Set()).add(question));
  }
  return Object.fromEntries([...questions].map(([subject, asked]) => [subject, [...asked].sort()]));
}

/** True for more subjects than one file and a classifier hold. */
export function isLargeSite(records: readonly SearchRecord[], { asks }: WordsFile): boolean {
  return new Set(records.filter(({ id }) => asks[id]).map(subjectOf)).size > mostSubjects;
}

function subjectOf({ facets, id }: SearchRecord): string {
  return facets.task ?? id;
}

function groupOf(word: string, synonyms: Synonyms): number {
  const group = synonyms.groups.get(phraseKey(word) ?? '');
  if (group === undefined)
    throw new Error(`\`${word}\` stands under \`opposites\` and in no group of search-words.yaml.`);
  return group;
}

/** Every label of a part and every name of a glossary term as one term, and titles where they are not loaded first. */
function addLabels(
  postings: Map<string, Posting[]>,
  records: readonly SearchRecord[],
  withTitles: boolean,
): void {
  let place = 0;
  const add = (labels: readonly string[]) => {
    for (const label of new Set(labels)) {
      const term = phraseTerm(withoutStopWords(toUnits(label)));
      const known = postings.get(term) ?? [];
      if (term !== phraseTerm([]) && known.at(-1)?.place !== place)
        postings.set(term, [...known, { place, level: 0 }]);
    }
    place += 1;
  };
  for (const { kind, parts, texts } of records) {
    add(kind === 'glossary' ? texts.named : []);
    for (const { title, labels } of parts) add(withTitles ? [title, ...labels] : labels);
  }
}

/** Which subject a question is about, and for guides each of their facets but the task. */
function trainingHeads(
  records: readonly SearchRecord[],
  { asks, outside: others }: WordsFile,
  synonyms: Synonyms,
): TrainingHead[] {
  const sample = (text: string, label: string, weight: number): Sample => ({
    features: featuresOf(text, synonyms),
    labels: [label],
    weight,
  });
  const texts = records
    .filter(({ id }) => asks[id])
    .flatMap((record) => [
      ...[record.title, ...(asks[record.id] ?? [])].map((text) => ({ record, text, weight: 1 })),
      ...[record.summary, ...record.keywords].map((text) => ({
        record,
        text,
        weight: lessonWeights.keyword,
      })),
      ...record.parts
        .flatMap(({ title, text }) => [title, ...sentencesOf(text)])
        .map((text) => ({ record, text, weight: lessonWeights.text })),
    ]);
  const subject: TrainingHead = head('subject', [
    ...texts.map(({ record, text, weight }) => sample(text, subjectOf(record), weight)),
    ...others.map((text) => sample(text, outside, lessonWeights.outside)),
  ]);
  const facets = (['os', 'entry'] as const).map((facet) =>
    head(
      facet,
      texts.flatMap(({ record, text, weight }) => {
        const value = record.facets[facet];
        return value === undefined ? [] : [sample(text, value, weight)];
      }),
    ),
  );
  return [subject, ...facets];
}

/** A text that stands under several labels is one sample of them all. */
function head(name: string, samples: readonly Sample[]): TrainingHead {
  const merged = new Map<string, Sample>();
  for (const { features, labels, weight } of samples) {
    const key = features.join('\n');
    const same = merged.get(key);
    merged.set(key, {
      features,
      labels: [...new Set([...(same?.labels ?? []), ...labels])],
      weight: Math.max(same?.weight ?? 0, weight),
    });
  }
  const labels = [...new Set(samples.flatMap((one) => one.labels))].sort();
  return { name, labels, samples: [...merged.values()] };
}

function shownRecord({ kind, id, title, summary, facets, kb, parts }: SearchRecord): ShownRecord {
  return {
    kind,
    id,
    title,
    summary,
    facets,
    kb,
    parts: parts.map((part) => ({ id: part.id, title: part.title })),
  };
}

function allTexts({ title, summary, texts, parts }: SearchRecord): string[] {
  return [
    title,
    summary,
    ...texts.named,
    ...texts.asked,
    ...parts.flatMap((part) => [part.title, part.text, ...part.texts.named]),
  ];
}
