import { waysOn } from '../../flow/graph.ts';
import type { Article, Flow, Step } from '../../flow/types.ts';
import { articleAt, type Library } from '../targets.ts';

/** Every article but the chooser under one of four topics, guides before reference. */
export function topics(articles: Library): { title: TopicTitle; articles: string[] }[] {
  const { flow: chooser } = articleAt(articles, 'start');
  const toActivate = answered(chooser, 'activate');
  const toAddUser = answered(chooser, 'add-user');
  const topicOf = ({ flow: { id, kind } }: Article): TopicTitle => {
    if (kind === 'fix') return 'topicFix';
    if (toActivate.includes(id)) return 'topicActivate';
    return toAddUser.includes(id) ? 'topicAddUser' : 'topicUse';
  };
  const all = Object.values(articles).filter(({ flow }) => flow.kind !== 'chooser');
  return topicTitles
    .map((title) => ({
      title,
      articles: all.filter((article) => topicOf(article) === title).map(({ flow }) => flow.id),
    }))
    .filter((topic) => topic.articles.length > 0);
}

/** The fixes to which the chooser's later questions lead, in its order, without those that the first question names. */
export function commonProblems(articles: Library): string[] {
  const [first = [], ...later] = articleAt(articles, 'start').flow.steps.map((step) =>
    waysOn(step).map(({ article }) => article),
  );
  const fixes = later.flat().filter((id) => articles[id]?.flow.kind === 'fix' && !first.includes(id));
  return [...new Set(fixes)].slice(0, 7);
}

/** The articles to which the chooser leads who wants to do this. */
function answered({ id, steps }: Flow, task: string): string[] {
  const [first] = steps;
  const choice = first?.way.kind === 'ask' && first.way.choices.find(({ value }) => value === task);
  const found = new Set<string>();
  const queue: (Step | undefined)[] = choice ? [steps.find((step) => step.id === choice.to.step)] : [];
  for (const step of queue) {
    for (const to of step ? waysOn(step) : []) {
      if (to.article === id) queue.push(steps.find((next) => next.id === to.step));
      else found.add(to.article);
    }
  }
  return [...found];
}

const topicTitles = ['topicActivate', 'topicAddUser', 'topicUse', 'topicFix'] as const;
type TopicTitle = (typeof topicTitles)[number];
