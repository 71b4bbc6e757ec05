import { runTool } from './tool.ts';

const { code } = await runTool('astro', ['build']);
process.exit(code);
