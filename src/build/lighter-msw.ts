/**
 * Cuts out of MSW what the sandbox never runs in a browser. The places are named by the marks that MSW's own build
 * leaves; the build stops where they are not found.
 */
const cuts: Cut[] = [
  {
    // `debug`, and what writes requests out for it: the sandbox draws its requests itself.
    file: /@mswjs\/interceptors\/lib\/browser\/create-request-id-[^/]*\.js$/,
    from: '//#region node_modules/.pnpm/ms@',
    to: '//#region src/interceptor.ts',
    instead: `
function createLogger() { return { info() {}, verbose() {}, isEnabled: () => false }; }
async function formatRequest() { return ''; }
async function formatResponse() { return ''; }
`,
  },
  {
    // Emulated cookies, and with them 20 kB of tough-cookie and 126 kB of public suffixes. No reply sets a cookie.
    file: /msw\/lib\/_chunks\/cookie-store\.js$/,
    from: '//#region src/core/utils/cookie-store.ts',
    to: '//#endregion',
    instead: 'const cookieStore = null;\n',
  },
  {
    file: /msw\/lib\/_chunks\/cookie-store\.js$/,
    from: 'import { Cookie, CookieJar, MemoryCookieStore } from "tough-cookie";',
    to: '\n',
    instead: '',
  },
  {
    // The reason phrases of HTTP: nobody reads them.
    file: /msw\/lib\/_chunks\/cookie-store\.js$/,
    from: '//#region src/core/utils/http-status-messages.ts',
    to: '//#endregion',
    instead: 'const httpStatusMessages = {};\n',
  },
];

/** A Vite plugin. */
export function lighterMsw() {
  return {
    name: 'lighter-msw',
    transform: {
      filter: { id: cuts.map(({ file }) => file) },
      handler: (code: string, id: string) => ({ code: lighten(code, id), map: null }),
    },
  };
}

/** A module of MSW without what is cut; throws where a later version of MSW is put together in another way. */
export function lighten(code: string, id: string): string {
  return cuts.filter(({ file }) => file.test(id)).reduce(cut, code);
}

function cut(code: string, { from, to, instead }: Cut): string {
  const [before, rest, ...more] = code.split(from);
  const end = rest?.indexOf(to) ?? -1;
  if (before === undefined || rest === undefined || end < 0 || more.length > 0)
    throw new Error(`MSW is put together in another way: look for what stood after \`${from}\`.`);
  return before + instead + rest.slice(end);
}

interface Cut {
  /** The files of the package. */
  file: RegExp;
  from: string;
  to: string;
  instead: string;
}
