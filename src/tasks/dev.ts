import { runTool } from './tool.ts';

const { code } = await runTool('astro', ['dev', ...process.argv.slice(2)]);
process.exit(code);
