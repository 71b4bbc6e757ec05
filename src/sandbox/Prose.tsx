import type { ReactNode } from 'react';

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
