/**
 * A text in pieces between which a line may break, where a browser cannot be asked: words with the spaces and marks after
 * them, in Japanese with their particles and endings.
 */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = phrases.at(-1);
    const belongs = last !== undefined && (goesOn.test(segment) || inside.test(`${last}|${segment}`));
    if (belongs) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** Words are told by their script: the locale decides nothing here. */
const words = new Intl.Segmenter('en', { granularity: 'word' });
/** A particle, an ending, a closing mark or a space, but not the polite お or ご, which begins a word. */
const goesOn = /^(?![おご]$)[\p{Script=Hiragana}\p{Pe}\p{Pf}\p{Po}ー化\s]/u;
/** After a no-break space or an opening bracket, within `QRコード` and `スマートフォン`, and within a verb such as `読み取る`. */
const inside =
  /\u00a0\||^[おご]\||[\p{Ps}\p{Pi}]\||[A-Za-z0-9]\|[^\sA-Za-z0-9]|[ァ-ヶー]\|[ァ-ヶ]|\p{Script=Han}[きぎしちびみりえけめれ]\|\p{Script=Han}/u;
