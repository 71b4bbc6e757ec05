import type { Step } from '../../flow/types.ts';
import { type Locale, locales } from '../../locales.ts';
import { InkContext } from '../../phone/figures/ink.ts';
import { Tile } from '../../phone/figures/parts.tsx';
import { phrasesOf } from '../../phrases.ts';
import { readSite } from '../../site.ts';
import { Screen } from '../Surface.tsx';
import { articleAt, type Library } from '../targets.ts';

/** The picture that a chat shows for a link to an article or to one of its steps: its title beside its figure. */
export function PreviewCard({ articles, article, step: id, locale }: PreviewProps) {
  const { flow, words } = articleAt(articles, article);
  const { title, steps } = words[locale];
  const step = flow.steps.find((one) => one.id === id) ?? pictured(flow.steps);
  const heading = (id !== null && steps[id]?.title) || title;
  const site = readSite();
  return (
    <InkContext value={ink}>
      <div className={step?.screen?.surface === 'portal' ? 'card wide' : 'card'} lang={locales[locale].lang}>
        <div className="words">
          <span className="name">{`${site.name[locale]} · ${site.tagline[locale]}`}</span>
          <b className={heading.length > (locale === 'ja' ? 20 : 36) ? 'long' : ''}>
            {phrasesOf(heading).join(breakHere)}
          </b>
          {heading === title ? null : <span className="guide">{phrasesOf(title).join(breakHere)}</span>}
        </div>
        <div className="picture">
          {step?.screen ? (
            <Screen screen={step.figure ?? step.screen} marks={marksOf(step)} locale={locale} />
          ) : (
            <Tile name="key" large />
          )}
        </div>
      </div>
    </InkContext>
  );
}

/** The renderer of pictures draws an SVG by its attributes alone, with one font; the colours are the light ones of phone.css. */
const ink = {
  ...{ key: '#fffdf9', greyKey: '#d6d2ca', code: '#14171f' },
  ...{ font: 'BIZ UDPGothic', lacks: '⌫⇧☺↺␣⏎☆◀▶' },
};

/** A zero-width space, where a line may break. */
const breakHere = '\u200b';

/** The step whose figure stands for the whole article: the first on which something is done on a phone. */
function pictured(steps: readonly Step[]): Step | undefined {
  const shown = steps.filter(({ screen }) => screen !== null);
  return (
    shown.find(
      ({ screen, does, number }) => number !== null && does.length > 0 && screen?.surface !== 'portal',
    ) ?? shown[0]
  );
}

function marksOf({ does, marks = [] }: Step): string[] {
  return [...new Set([...does.map(({ control }) => control), ...marks])];
}

export interface PreviewProps {
  articles: Library;
  article: string;
  /** Null for the whole article. */
  step: string | null;
  locale: Locale;
}
