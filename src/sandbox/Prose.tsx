import type { ReactNode } from 'react';
import type { Locale } from '../locales.ts';

/** Draws the Markdown that the compiler leaves in a step's text: paragraphs, lists, strong words and links. */
export function Prose({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((block, index) => {
    const key = `${index}-${block.slice(0, 12)}`;
    const items = block.split('\n').filter((line) => /^([-*]|\d+\.) /.test(line));
    if (items.length === 0) return <p key={key}>{inline(block)}</p>;
    return (
      <ul key={key}>
        {items.map((item) => (
          <li key={item}>{inline(item.replace(/^([-*]|\d+\.) /, ''))}</li>
        ))}
      </ul>
    );
  });
}

/**
 * The first sentence of a step's text, still as Markdown; the first line of a list.
 * @example firstSentence('Open **Camera**. It is on the home screen.', 'en') // => 'Open **Camera**.'
 */
export function firstSentence(text: string, locale: Locale): string {
  const [block = ''] = text.split(/\n{2,}/);
  const [line = ''] = block.split('\n');
  const [sentence] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(line);
  // Unicode counts a bracket that opens the next sentence to the one before.
  return sentence?.segment.replace(/[\s\p{Ps}\p{Pi}]+$/u, '') ?? line;
}

function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((part, index) => {
    const strong = /^\*\*([^*]+)\*\*$/.exec(part);
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    const key = `${index}-${part.slice(0, 12)}`;
    if (strong) return <strong key={key}>{strong[1]}</strong>;
    if (!link) return part.replaceAll(/\\([\\`*_[\]])/g, '$1');
    const outside = /^https?:/.test(link[2] ?? '');
    return (
      <a key={key} href={link[2]} {...(outside && { rel: 'noopener noreferrer' })}>
        {link[1]}
      </a>
    );
  });
}
