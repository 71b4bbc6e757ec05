import { phrasesOf } from '../phrases.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

// Japanese, in browsers that break it between any two characters: lines end between phrases, as `auto-phrase` has them.
for (const [box, texts] of textsOf(document.body)) breakBetweenPhrases(box, texts);

/** The texts of each box that lines are broken in, across what is marked or linked in it. */
function textsOf(root: HTMLElement): Map<HTMLElement, Text[]> {
  const found = new Map<HTMLElement, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text; // that is what the walker shows
    let box = text.parentElement;
    // React holds on to its own pieces of text, and a drawing keeps its lines.
    if (!box || box.closest('#sandbox, svg, code, script, style, textarea, .ph')) continue;
    while (box && getComputedStyle(box).display === 'inline') box = box.parentElement;
    if (!box) continue;
    if (box === text.parentElement && /flex|grid/.test(getComputedStyle(box).display)) {
      if (!japanese.test(text.data)) continue;
      box = wrapped(text);
    }
    found.set(box, [...(found.get(box) ?? []), text]);
  }
  return found;
}

/** A text that is an item of its own, as a break beside it would be. */
function wrapped(text: Text): HTMLElement {
  const item = document.createElement('span');
  text.replaceWith(item);
  item.append(text);
  return item;
}

function breakBetweenPhrases(box: HTMLElement, texts: readonly Text[]): void {
  const whole = texts.map(({ data }) => data).join('');
  if (!japanese.test(whole)) return;
  let length = 0;
  const ends = phrasesOf(whole).map((phrase) => (length += phrase.length));
  let begin = 0;
  for (const text of texts) {
    const places = ends.map((end) => end - begin).filter((place) => place >= 0 && place < text.length);
    begin += text.length;
    if (!text.parentElement?.matches(':lang(ja)')) continue;
    for (const place of places.toReversed()) text.splitText(place).before(document.createElement('wbr'));
  }
  box.style.wordBreak = 'keep-all';
}
