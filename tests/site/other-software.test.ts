import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { flowsToday, readArticles } from '../../src/articles.ts';
import { formatCode } from '../../src/codes/code.ts';
import type { Flow } from '../../src/flow/types.ts';
import { type Locale, localeCodes } from '../../src/locales.ts';
import { codeOf } from '../../src/page-codes.ts';
import { flowFilePath, flowSchemaPath, llmsFullPath, markdownPath, stepPath } from '../../src/routes.ts';
import {
  attributeValues,
  builtFile,
  builtPage,
  elementWith,
  isServed,
  visibleText,
} from '../support/built-pages.ts';

const articles = await readArticles();
const flows = Object.values(flowsToday());
const full = builtFile(llmsFullPath()).toString();

describe.each(localeCodes)('in %s', (locale) => {
  test('every article and step has its Markdown, which the page names, with the same title and code', () => {
    for (const { flow, words } of articles) {
      const targets = [
        { target: { article: flow.id, step: null }, title: words[locale].title },
        ...flow.steps.map(({ id }) => ({
          target: { article: flow.id, step: id },
          title: words[locale].steps[id]?.title ?? '',
        })),
      ];
      for (const { target, title } of targets) {
        const path = markdownPath(locale, target);
        const markdown = builtFile(path).toString();
        expect(markdown.split('\n'), path).toContain(`# ${title}`);
        expect(markdown).toContain(formatCode(codeOf(target)));
        const { html } = builtPage(stepPath(locale, target));
        expect(attributeValues(html, 'link', 'href'), path).toContain(path);
      }
    }
  });

  test('what a step says stands in its Markdown, word for word', () => {
    for (const { flow } of articles) {
      for (const { id } of flow.steps) {
        const { html } = builtPage(stepPath(locale, { article: flow.id, step: id }));
        const said = html.includes('data-text') ? letters(visibleText(elementWith(html, 'data-text'))) : '';
        const markdown = letters(builtFile(markdownPath(locale, { article: flow.id, step: id })).toString());
        for (const sentence of sentencesOf(said))
          expect(markdown, `${locale}/${flow.id}/${id}`).toContain(sentence);
      }
    }
  });

  test('the file of all articles holds each of them whole', () => {
    for (const { flow } of articles) {
      expect(full).toContain(builtFile(markdownPath(locale, { article: flow.id, step: null })).toString());
    }
  });
});

describe.each(localeCodes)('what search engines are told of an article in %s', (locale) => {
  test('is a how-to of its steps for a guide to one system, and nothing but the way from the home page for all others', () => {
    for (const { flow } of articles) {
      const types = linkedData(locale, flow.id).map((data) => data['@type']);
      expect(types, flow.id).toEqual(['BreadcrumbList', ...(isHowTo(flow) ? ['HowTo'] : [])]);
    }
  });

  test('says of each step what the page shows, and leads to the page of the step', () => {
    for (const { flow } of articles.filter((article) => isHowTo(article.flow))) {
      const howTo = linkedData(locale, flow.id).at(-1);
      const { html } = builtPage(stepPath(locale, { article: flow.id, step: null }));
      const shown = letters(visibleText(html.slice(html.indexOf('<main'))));
      expect(howTo?.step?.map(({ url = '' }) => new URL(url).pathname)).toEqual(
        flow.steps
          .filter(({ number }) => number !== null)
          .map(({ id }) => stepPath(locale, { article: flow.id, step: id })),
      );
      for (const part of [howTo, ...(howTo?.step ?? [])]) {
        const { name = '', description = '', text = '' }: Partial<LinkedData> = part ?? {};
        expect(description || name || text, flow.id).not.toBe('');
        const sentences = [name, description, text].flatMap((one) => one.split(/[.。\n]/));
        expect(sentences.filter((sentence) => !shown.includes(letters(sentence)))).toEqual([]);
      }
    }
  });
});

function isHowTo({ kind, facets }: Flow): boolean {
  return kind === 'guide' && facets.os !== undefined;
}

test('every link of the Markdown of an article leads to Markdown or a page that is there', () => {
  for (const { flow } of articles) {
    const markdown = builtFile(markdownPath('en', { article: flow.id, step: null })).toString();
    const links = [...markdown.matchAll(/\]\(https?:\/\/[^/)]+(\/(?:en|ja)\/[^)#]*)/g)].map(
      ([, path = '']) => path,
    );
    for (const path of links) expect(isServed(path), `${flow.id}: ${path}`).toBe(true);
  }
});

test('the flow of every article is published and fits its JSON Schema', () => {
  const schema = JSON.parse(builtFile(flowSchemaPath()).toString());
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const flow of flows) {
    const published = JSON.parse(builtFile(flowFilePath(flow.id)).toString());
    expect(published).toEqual(JSON.parse(JSON.stringify(flow)));
    expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(validate({ ...flows[0], kind: 'other' })).toBe(false);
});

test('llms.txt names every article in every language', () => {
  const text = builtFile('/llms.txt').toString();
  for (const { flow } of articles) {
    for (const locale of localeCodes)
      expect(text).toContain(markdownPath(locale, { article: flow.id, step: null }));
  }
});

/** The JSON-LD of an article's page. */
function linkedData(locale: Locale, article: string): LinkedData[] {
  const { html } = builtPage(stepPath(locale, { article, step: null }));
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as LinkedData, // what is looked at of schema.org's forms
  );
}

interface LinkedData {
  '@type': string;
  name?: string;
  description?: string;
  text?: string;
  url?: string;
  step?: LinkedData[];
}

/** Letters and digits alone: marks, numbers of lists, spaces and line breaks differ between the two. */
function letters(text: string): string {
  return text
    .replace(/^\s*\d+\. /gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}.。]/gu, '');
}

function sentencesOf(text: string): string[] {
  return text.split(/[.。]/).filter((sentence) => sentence.length > 3);
}
