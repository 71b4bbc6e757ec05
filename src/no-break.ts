/**
 * Puts no-break spaces into the names of products and systems, which no line may break, in either language.
 * @example withNoBreaks('Open IB Key') // => 'Open IB\u00a0Key'
 */
export function withNoBreaks(text: string): string {
  return text.replaceAll(names, (name) => name.replaceAll(' ', '\u00a0'));
}

const names = /\b(IB Key|Face ID|Touch ID|App Store|iOS \d[\d.]*|Android \d[\d.]*)/g;
