/** The text of a piece of HTML. @example textOf('<p>A <b>sign</b></p>') // => 'A sign' */
export function textOf(html: string): string {
  return html
    .replaceAll(/<span class="meaning"[\s\S]*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/[ \n\t]+/g, ' ')
    .trim();
}

/**
 * The first sentence of a piece of HTML, as plain text.
 * @example firstSentence('<p>Stop. Read <a href="/">this</a>.</p>') // => 'Stop.'
 */
export function firstSentence(html: string): string {
  const text = textOf(html);
  const [sentence = text] = /^.*?(?:[.!?:](?= )|[。！？：])/.exec(text) ?? [];
  return sentence.replace(/[:：]$/, '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
