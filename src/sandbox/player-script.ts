import { answersOf } from './guides.ts';
import type { LiveSession } from './live-session-contract.ts';
import type { PageEnvironment } from './page-environment.ts';
import type { Script } from './player.ts';
import { speedKey, speedOf } from './speeds.ts';

/** What the player of a page knows of its articles and of its reader. */
export function scriptOf(
  { articles, readingPace, preferences }: PageEnvironment,
  session: LiveSession,
  open: Script['open'],
): Script {
  return {
    ...{ open, speed: speedOf(preferences.read(speedKey)) },
    answers({ flow }) {
      const article = articles.find(flow.id);
      return article ? answersOf(article, session.view().world) : {};
    },
    reading({ flow, coach }) {
      const { length } = articles.find(flow.id)?.words.steps[coach.at]?.text ?? '';
      return (length / readingPace) * 1000;
    },
  };
}
