import type { APIRoute } from 'astro';
import { readTranslations } from '../../../articles.ts';
import { articleAt, type Library } from '../../../components/targets.ts';
import { stepOf } from '../../../flow/graph.ts';
import type { Target } from '../../../flow/types.ts';
import { translator } from '../../../i18n/translate.ts';
import { type Locale, sourceLocale } from '../../../locales.ts';
import { articleMap, type MapGraph, type Mark, siteMap } from '../../../map/model.ts';
import { allArticles } from '../../../routes.ts';
import { pathsOfLocales } from '../../_library.ts';

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

export function mapTitle(articles: Library, article: string | null, locale: Locale): string {
  const t = translator('agents', locale);
  return article === null
    ? t('mapTitle')
    : t('mapOf', { title: articleAt(articles, article).words[locale].title });
}

/** One file for each map, in every language. */
export function mapFilePaths() {
  return pathsOfLocales((locale, articles) =>
    [allArticles, ...Object.keys(articles)].map((file) => ({
      params: { locale, file },
      props: { articles },
    })),
  );
}

/** A file of a map, by what it is made of. */
export function mapFile(
  make: (map: MapOfFile) => { text: string; type: string },
): APIRoute<{ articles: Library }> {
  return ({ params, props: { articles }, site }) => {
    const { locale, file } = params as { locale: Locale; file: string }; // as mapFilePaths gives them
    const article = file === allArticles ? null : file;
    const { text, type } = make({ articles, article, locale, origin: site?.origin ?? '' });
    return new Response(text, { headers: { 'content-type': type } });
  };
}

function marksOf(articles: Library, target: Target, locale: Locale): Mark[] {
  const { flow } = articleAt(articles, target.article);
  const step = stepOf(flow, target.step);
  const marks: (Mark | false)[] = [
    locale !== sourceLocale && older().has(`${locale} ${target.article}/${target.step}`) && 'older',
    step.sure !== 'confirmed' && 'unconfirmed',
    (flow.practice.length === 0 || step.screen === null) && step.does.length > 0 && 'unpractised',
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

interface MapOfFile {
  articles: Library;
  /** Null for the map of all articles. */
  article: string | null;
  locale: Locale;
  origin: string;
}
