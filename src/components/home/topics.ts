import type { Article } from '../../flow/types.ts';
import { waysOn } from '../../flow/ways.ts';
import { articleAt, type Library } from '../targets.ts';

/** Every article but the chooser under one of four topics, guides before reference. */
export function topics(articles: Library): { title: TopicTitle; articles: string[] }[] {
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

function topicOf({ flow }: Article): TopicTitle {
  if (flow.kind === 'fix') return 'topicFix';
  if (flow.facets.task === 'activate') return 'topicActivate';
  return flow.facets.task === 'add-user' ? 'topicAddUser' : 'topicUse';
}

const topicTitles = ['topicActivate', 'topicAddUser', 'topicUse', 'topicFix'] as const;
type TopicTitle = (typeof topicTitles)[number];
