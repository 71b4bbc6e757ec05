import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInstance } from 'i18next';
import { type Locale, localeCodes, locales, sourceLocale } from '../locales.ts';

/**
 * Translates the texts of one namespace of our own interface, which stand in `src/i18n/<locale>/<namespace>.json`.
 * English plurals have the keys `x_one` and `x_other`, Japanese ones `x_other` alone; callers ask for `x` with a
 * `count`. Runs at build time only. A text or a value that is missing is a bug and throws.
 * @example translator('wizard', 'en')('left', { count: 1 }) // => '1 more step'
 */
export function translator<Name extends Namespace>(namespace: Name, locale: Locale): Translate<Name> {
  const t = instance().getFixedT(locales[locale].lang, namespace);
  return (key, values) => t(key as string, { ...values }); // the types of i18next know none of our keys
}

/** All texts of a namespace in a locale, for pages that hand them to a script (`browser.ts`). */
export function messagesOf(namespace: Namespace, locale: Locale): Messages {
  const text = readFileSync(join(folder, locale, `${namespace}.json`), 'utf8');
  return JSON.parse(text) as Messages; // a test holds every file against the English one
}

/** The names of all namespaces: the files of the source locale. */
export function namespaces(): Namespace[] {
  return readdirSync(join(folder, sourceLocale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', '') as Namespace); // a test holds the files against the type
}

const folder = resolve(process.cwd(), 'src/i18n');

/** Made at the first question: reading the files takes longer than most builds' pages. */
let made: ReturnType<typeof createInstance> | null = null;

function instance(): NonNullable<typeof made> {
  if (made) return made;
  made = createInstance();
  void made.init({
    lng: locales[sourceLocale].lang,
    fallbackLng: false,
    ns: namespaces(),
    resources: Object.fromEntries(
      localeCodes.map((locale) => [
        locales[locale].lang,
        Object.fromEntries(namespaces().map((name) => [name, messagesOf(name, locale)])),
      ]),
    ),
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, namespace, key) => {
      throw new Error(
        `The interface has no text \`${key}\` in \`${languages}\`. Add it to ${namespace}.json of every locale.`,
      );
    },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`The text \`${text}\` needs a value for \`${match[1]}\`.`);
    },
  });
  return made;
}

export type Messages = Record<string, string>;

/** The keys of the source locale; every other locale has the same, without its singulars. */
interface Resources {
  agents: typeof import('./en/agents.json');
  api: typeof import('./en/api.json');
  labels: typeof import('./en/labels.json');
  phone: typeof import('./en/phone.json');
  staff: typeof import('./en/staff.json');
  offline: typeof import('./en/offline.json');
  sandbox: typeof import('./en/sandbox.json');
  'step-script': typeof import('./en/step-script.json');
  search: typeof import('./en/search.json');
  site: typeof import('./en/site.json');
  wizard: typeof import('./en/wizard.json');
}

type Namespace = keyof Resources;

/** A function from a key of a namespace, and the values of its placeholders, to the text. */
export type Translate<Name extends Namespace> = (
  key: TextKey<Resources[Name]>,
  values?: Record<string, string | number>,
) => string;

type TextKey<English> = {
  [Key in keyof English & string]: Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
}[keyof English & string];
