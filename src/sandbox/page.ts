/** Opens the page around a practice that is fetched once the page is started. */
import { type Actor, createActor, fromPromise } from 'xstate';
import { momentsKey } from './guides-named.ts';
import type { PageEnvironment, ReadKept, Told } from './page-environment.ts';
import { pageMachine } from './page-machine.ts';
import type { PagePractice } from './page-practice.ts';

/** @param open fetches the practice and opens it, with what reads one that was kept where that is so */
export function openPage(
  { moments, loadReader }: Pick<PageEnvironment, 'moments' | 'loadReader'>,
  open: (told: Told, reader: ReadKept | null) => Promise<PagePractice>,
): Page {
  const told: Told = {
    say: (notice) => page.send({ type: 'said', notice }),
    arrive: () => page.send({ type: 'arrived' }),
    load: (load, run) => page.send({ type: 'load', load, run }),
  };
  const openPractice = async () => open(told, moments.read(momentsKey) === null ? null : await loadReader());
  const page = createActor(pageMachine.provide({ actors: { open: fromPromise(openPractice) } }));
  page.on('do', ({ run }) => run());
  return page;
}

export type Page = Actor<typeof pageMachine>;
