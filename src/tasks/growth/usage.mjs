// Loaded into every Node of a measured command (`--import`): writes what it used when it ends, or when it is asked to.
import { appendFileSync } from 'node:fs';

const report = () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const line = { pid: process.pid, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 };
  appendFileSync(process.env.USAGE_FILE ?? '', `${JSON.stringify(line)}\n`);
};
process.on('exit', report);
if (process.platform !== 'win32') process.on('SIGUSR2', report);
