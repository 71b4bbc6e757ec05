import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { smallBuild } from '../tool.ts';
import { type EditFigures, editInDev } from './edit-in-dev.ts';
import { runMeasured } from './measured-process.ts';
import { type Weights, weighInBrowser } from './weigh.ts';

/** Measures a copy of the project: the check, a build, its pages, the start of `npm run dev` and one edit there. */
export async function measure(copy: string): Promise<Figures> {
  const content = readdirSync(join(copy, 'content/en')).filter((file) => file.endsWith('.mdx'));
  const phase = <Result>(name: string, work: Promise<Result>) => {
    console.error(`${new Date().toTimeString().slice(0, 8)} ${content.length} articles: ${name}`);
    return work;
  };
  const check = await phase('the check', runMeasured(copy, ['src/tasks/check.ts']));
  const astro = 'node_modules/astro/bin/astro.mjs';
  const build = await phase(
    'a build',
    runMeasured(copy, [...smallBuild.flags, astro, 'build', '--silent'], smallBuild.env),
  );
  const dist = join(copy, 'dist');
  const pages = await phase('its pages in a browser', weighInBrowser(dist));
  return {
    articles: content.length,
    'check, CPU s': check.cpu,
    'build, CPU s': build.cpu,
    'build, MB': build.rss,
    'home, bytes of HTML': compressed(dist, 'en/index.html'),
    'A to Z, bytes of HTML': compressed(dist, 'en/a-z/index.html'),
    'search page, bytes of HTML': compressed(dist, 'en/search/index.html'),
    'sandbox, bytes of HTML': compressed(dist, 'en/sandbox/index.html'),
    'guide, bytes of HTML': compressed(dist, 'en/activate-android-qr/index.html'),
    'fix, bytes of HTML': compressed(dist, 'en/camera-not-allowed/index.html'),
    'step, bytes of HTML': compressed(dist, 'en/activate-android-qr/create-pin/index.html'),
    ...pages,
    ...(await phase('an edit while `npm run dev` runs', editInDev(copy))),
  };
}

function compressed(dist: string, file: string): number {
  return gzipSync(readFileSync(join(dist, file))).length;
}

export interface Figures extends Weights, EditFigures {
  articles: number;
  'check, CPU s': number;
  'build, CPU s': number;
  'build, MB': number;
  'home, bytes of HTML': number;
  'A to Z, bytes of HTML': number;
  'search page, bytes of HTML': number;
  'sandbox, bytes of HTML': number;
  'guide, bytes of HTML': number;
  'fix, bytes of HTML': number;
  'step, bytes of HTML': number;
}
