// What every npm script runs: `node src/tasks/run.mjs <task> [arguments]` performs src/tasks/<task>.ts.
// Plain JavaScript, so that a Node too old for the rest can still say so.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This project needs Node.js 22.12 or later and runs on ${process.versions.node} here. \`npm ci\` brings Node.js 24 ` +
      'for Linux with glibc and for 64-bit Windows; elsewhere install it from https://nodejs.org. Then use the npm scripts.',
  );
  process.exit(1);
}

const [task, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${task}.ts`, import.meta.url));
// Node 22.18 and later run TypeScript as it is.
const flags = process.features.typescript
  ? []
  : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, file, ...args], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', REDOCLY_TELEMETRY: 'off' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
