/** Opens the page around a practice that is fetched once the page is started. */
import { type Actor, createActor, fromPromise } from 'xstate';
import { snapshotsKey } from './guides-named.ts';
import type { PageEnvironment, PageOutput, ReadKept } from './page-environment.ts';
import { pageMachine } from './page-machine.ts';
import type { PagePractice } from './page-practice-contract.ts';

/** @param open fetches the practice and opens it, with what reads one that was kept where that is so */
export function openPage(
  { snapshots, loadReader }: Pick<PageEnvironment, 'snapshots' | 'loadReader'>,
  open: (output: PageOutput, reader: ReadKept | null) => Promise<PagePractice>,
): Page {
  const output: PageOutput = {
    say: (notice) => page.send({ type: 'said', notice }),
    arrive: () => page.send({ type: 'arrived' }),
    load: (load, run) => page.send({ type: 'load', load, run }),
  };
  const openPractice = async () =>
    open(output, snapshots.read(snapshotsKey) === null ? null : await loadReader());
  const page = createActor(pageMachine.provide({ actors: { open: fromPromise(openPractice) } }));
  page.on('do', ({ run }) => run());
  return page;
}

export type Page = Actor<typeof pageMachine>;
