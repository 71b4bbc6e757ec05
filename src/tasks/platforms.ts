/** A copy of the lockfile that lists every optional platform package, so that `npm ci` accepts it on every system. */
export function addPlatforms(lock: Lockfile): Lockfile {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (packages[place] || packages[`${path}/${place}`]) continue;
      packages[place] = { version, ...platformOf(name), optional: true };
    }
    // The bundled Node is built for glibc; without this npm puts it in the way on Alpine Linux.
    if (/^node_modules\/node-linux-/.test(path)) packages[path] = { ...entry, libc: ['glibc'] };
  }
  return { ...lock, packages: Object.fromEntries(Object.entries(packages).sort(byPath)) };
}

/**
 * The system that a platform package is for, read off its name.
 * @example platformOf('@biomejs/cli-linux-x64-musl') // => { os: ['linux'], cpu: ['x64'], libc: ['musl'] }
 */
export function platformOf(name: string): Platform {
  const words = name.split(/[/-]/);
  const cpu = words.find((word) => CPUS.includes(word));
  const os = words.map((word) => OS_NAMES[word] ?? word).find((word) => SYSTEMS.includes(word));
  const libc = LIBC_NAMES[words.at(-1) ?? ''];
  if (!cpu || (!os && cpu !== 'wasm32')) {
    throw new Error(`\`${name}\` names no known system. Add its words to src/tasks/platforms.ts.`);
  }
  return { ...(os && { os: [os] }), cpu: [cpu], ...(libc && { libc: [libc] }) };
}

function byPath([a]: [string, unknown], [b]: [string, unknown]): number {
  return a.localeCompare(b, 'en');
}

const CPUS = ['x64', 'arm64', 'arm', 'ia32', 'wasm32'];
const SYSTEMS = ['linux', 'darwin', 'win32', 'android', 'freebsd'];
const OS_NAMES: Record<string, string> = { windows: 'win32' };
const LIBC_NAMES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

interface Lockfile {
  packages: Record<string, LockedPackage>;
  [key: string]: unknown;
}
interface LockedPackage extends Partial<Platform> {
  version?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
interface Platform {
  os?: string[];
  cpu: string[];
  libc?: string[];
}
