import { phrasesOf } from '../phrases.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
const zeroWidthSpace = '\u200b';
/** What keeps its lines, or has none: drawings, code, what is only read aloud. */
const left = 'svg, code, script, style, textarea, select, .ph, .aloud';

// Japanese, in browsers that break it between any two characters: lines end between phrases, as `auto-phrase` has them,
// in what scripts draw later as well. A change is seen before it is painted.
const changes = new MutationObserver((records) => {
  for (const box of new Set(records.flatMap(changedBox))) breakLines(box);
});
breakLines(document.body);
changes.observe(document.body, { childList: true, characterData: true, subtree: true });

function changedBox({ target, type, addedNodes }: MutationRecord): Element[] {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.isConnected && (type === 'characterData' || addedNodes.length > 0) ? [boxOf(element)] : [];
}

function breakLines(root: Element): void {
  for (const [box, texts] of textsOf(root)) breakBetweenPhrases(box, texts);
  changes.takeRecords(); // those of our own
}

/** The texts of each box that lines are broken in, across what is marked or linked in it. */
function textsOf(root: Element): Map<HTMLElement, Text[]> {
  const found = new Map<HTMLElement, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text; // that is what the walker shows
    const parent = text.parentElement;
    if (!parent || parent.closest(left)) continue;
    let box = boxOf(parent);
    if (box === parent && !isReact(box) && /flex|grid/.test(getComputedStyle(box).display)) {
      if (!japanese.test(text.data)) continue;
      box = wrapped(text);
    }
    found.set(box, [...(found.get(box) ?? []), text]);
  }
  return found;
}

function boxOf(element: Element): HTMLElement {
  let box = element as HTMLElement; // what is in a drawing is not asked for
  while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement;
  return box;
}

/** React holds on to its pieces of text: they may be changed, but not be split or moved. */
function isReact(element: Element): boolean {
  return element.closest('#sandbox') !== null;
}

/** A text that is an item of its own, as a break beside it would be. */
function wrapped(text: Text): HTMLElement {
  const item = document.createElement('span');
  text.replaceWith(item);
  item.append(text);
  return item;
}

function breakBetweenPhrases(box: HTMLElement, texts: readonly Text[]): void {
  const plain = texts.map(({ data }) => data.replaceAll(zeroWidthSpace, ''));
  const whole = plain.join('');
  if (!japanese.test(whole)) return;
  let length = 0;
  const ends = phrasesOf(whole).map((phrase) => (length += phrase.length));
  let begin = 0;
  for (const [index, text] of texts.entries()) {
    const data = plain[index] ?? '';
    const places = ends.map((end) => end - begin).filter((place) => place >= 0 && place < data.length);
    begin += data.length;
    if (!text.parentElement?.matches(':lang(ja)')) continue;
    if (isReact(box)) spaceOut(text, data, places);
    else split(text, places);
  }
  box.style.wordBreak = 'keep-all';
}

function split(text: Text, places: readonly number[]): void {
  for (const place of places.toReversed()) {
    if (place === 0 && text.previousSibling?.nodeName === 'WBR') continue;
    text.splitText(place).before(document.createElement('wbr'));
  }
}

function spaceOut(text: Text, data: string, places: readonly number[]): void {
  const pieces = [0, ...places].map((place, index) => data.slice(place, places[index]));
  const spaced = pieces.join(zeroWidthSpace);
  if (text.data !== spaced) text.data = spaced;
}
