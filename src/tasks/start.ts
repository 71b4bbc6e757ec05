import { placeholderNotice } from '../site.ts';
import type { RunningServer } from './running-server.ts';
import { serveDist } from './static-server.ts';
import { runTool } from './tool.ts';

const chosen = process.argv[2];
const port = Number(chosen ?? 4321);

console.log('Building the site ...');
const { code, printed } = await runTool('astro', ['build', '--silent'], { quiet: true });
if (code !== 0) {
  console.error(printed);
  process.exit(code);
}
const { address } = await serve();
const notice = placeholderNotice();
if (notice) console.log(notice);
console.log(`Ready at ${address} (Ctrl+C stops it)`);

/** On the port that was asked for; where none was and the usual one is taken, on a free one. */
async function serve(): Promise<RunningServer> {
  try {
    return await serveDist(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (chosen !== undefined) {
      console.error(`Port ${port} is taken. Choose another: \`npm start -- ${port + 1}\`.`);
      process.exit(1);
    }
    console.log(`Port ${port} is taken, so this runs on another one.`);
    return serveDist(0);
  }
}
