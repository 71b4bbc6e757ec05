import { placeholderNotice } from '../site.ts';
import { runTool } from './tool.ts';

const { code } = await runTool('astro', ['build']);
const notice = placeholderNotice();
if (code === 0 && notice) console.log(notice);
process.exit(code);
