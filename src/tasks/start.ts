import { placeholderNotice } from '../site.ts';
import { serveDist } from './static-server.ts';
import { runTool } from './tool.ts';

const port = Number(process.argv[2] ?? 4321);

console.log('Building the site ...');
const { code, printed } = await runTool('astro', ['build', '--silent'], { quiet: true });
if (code !== 0) {
  console.error(printed);
  process.exit(code);
}
try {
  const { address } = await serveDist(port);
  const notice = placeholderNotice();
  if (notice) console.log(notice);
  console.log(`Ready at ${address} (Ctrl+C stops it)`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Choose another: \`npm start -- ${port + 1}\`.`);
  process.exit(1);
}
