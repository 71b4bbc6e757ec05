import { readTranslations } from '../../../articles.ts';
import type { Library } from '../../../components/targets.ts';
import { articleAt, stepAt } from '../../../components/targets.ts';
import type { Target } from '../../../flow/types.ts';
import { translator } from '../../../i18n/translate.ts';
import { type Locale, sourceLocale } from '../../../locales.ts';
import { type Layout, layOut } from '../../../map/layout.ts';
import { articleMap, type MapGraph, type Mark, siteMap } from '../../../map/model.ts';

/** The map of an article, or of all articles where none is named. */
export function mapOf(
  articles: Library,
  article: string | null,
  locale: Locale,
  withTroubles: boolean,
): MapGraph {
  const setting = {
    articles,
    locale,
    withTroubles,
    placeName: (name: string, step: string) =>
      translator('agents', locale)('mapPlace', { article: name, step }),
    marksOf: (target: Target) => marksOf(articles, target, locale),
  };
  return article === null ? siteMap(setting) : articleMap(article, setting);
}

export function layoutOf(
  articles: Library,
  article: string | null,
  locale: Locale,
  withTroubles: boolean,
): Layout {
  // All articles side by side would be far wider than any screen.
  return layOut(mapOf(articles, article, locale, withTroubles), article === null ? 'LR' : 'TB');
}

function marksOf(articles: Library, target: Target, locale: Locale): Mark[] {
  const step = stepAt(articles, target);
  const { practice } = articleAt(articles, target.article).flow;
  const marks: (Mark | false)[] = [
    locale !== sourceLocale && older().has(`${locale} ${target.article}/${target.step}`) && 'older',
    step.sure !== 'confirmed' && 'unconfirmed',
    (practice.length === 0 || step.screen === null) && step.does.length > 0 && 'unpractised',
  ];
  return marks.filter((mark) => mark !== false);
}

function older(): ReadonlySet<string> {
  olderSteps ??= new Set(
    readTranslations()
      .filter(({ state }) => state === 'older')
      .map(({ locale, article, step }) => `${locale} ${article}/${step}`),
  );
  return olderSteps;
}

let olderSteps: ReadonlySet<string> | undefined;
