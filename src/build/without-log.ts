/**
 * Takes the log out of MSW's interceptors in the browser: `debug` and what writes requests out for it weigh 2.5 kB, and
 * the sandbox draws its requests itself.
 */
const begin = '//#region node_modules/.pnpm/ms@';
const end = '//#region src/interceptor.ts';
const nothing = `
function createLogger() { return { info() {}, verbose() {}, isEnabled: () => false }; }
async function formatRequest() { return ''; }
async function formatResponse() { return ''; }
`;

/** A Vite plugin. */
export function withoutLog() {
  return {
    name: 'without-log',
    transform: {
      filter: { id: /@mswjs\/interceptors\/lib\/browser\/create-request-id-[^/]*\.js$/ },
      handler: (code: string) => ({ code: cutLog(code), map: null }),
    },
  };
}

/** The module with logs that keep nothing; throws where a later version of MSW is put together in another way. */
export function cutLog(code: string): string {
  const [before, rest, ...more] = code.split(begin);
  const after = rest?.split(end);
  if (before === undefined || after?.length !== 2 || more.length > 0)
    throw new Error('MSW keeps its log somewhere else: look for `debug` in @mswjs/interceptors/lib/browser.');
  return `${before}${nothing}${end}${after[1]}`;
}
