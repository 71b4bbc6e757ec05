import type { Article } from '../../flow/types.ts';
import type { Library } from '../targets.ts';

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

/** The fixes to which the chooser's later questions lead, in its order: what readers see when something goes wrong. */
export function commonProblems(articles: Library): string[] {
  const questions = articles.start?.flow.steps.slice(1) ?? [];
  const targets = questions.flatMap(({ way }) =>
    way.kind === 'ask' ? way.choices.map(({ to }) => to.article) : [],
  );
  return [...new Set(targets)].filter((id) => articles[id]?.flow.kind === 'fix').slice(0, 7);
}

function topicOf({ flow }: Article): TopicTitle {
  if (flow.kind === 'fix') return 'topicFix';
  if (flow.facets.task === 'activate') return 'topicActivate';
  return flow.facets.task === 'add-user' ? 'topicAddUser' : 'topicUse';
}

const topicTitles = ['topicActivate', 'topicAddUser', 'topicUse', 'topicFix'] as const;
type TopicTitle = (typeof topicTitles)[number];
