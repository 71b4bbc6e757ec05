/** Knowledge Base numbers in a question, in any spelling: `KB2260`, `kb 2260`, `ＫＢ－２２６０`, `2260`. */

const numberPattern =
  /(kb|article|記事番号|記事|ナレッジベース|knowledge base)?[\s#:.・_-]*(?:no\.?|number|番号)?[\s#:.・_-]*(?<!\d)(\d(?:[\s-]?\d){1,3})(?!\d)番?/g;

/**
 * Takes the numbers out of a question. One that no article covers counts as a number with a prefix, or alone with four
 * digits; a covered one also inside a question, and with fewer digits with a prefix or alone.
 */
export function takeNumbers(question: string, covered: Readonly<Record<string, string>>): NumbersInQuestion {
  const text = question.normalize('NFKC').toLowerCase();
  const articles: string[] = [];
  let unknown: string | null = null;
  const rest = text.replace(numberPattern, (whole, prefix: string | undefined, spelled: string) => {
    const number = spelled.replace(/\D/g, '');
    const alone = whole.trim() === text.trim();
    const article = covered[number];
    if (article === undefined) {
      const isNumber = prefix !== undefined ? number.length > 1 : alone && number.length === 4;
      if (!isNumber) return whole;
      unknown = number;
      return ' ';
    }
    if (prefix === undefined && number.length !== 4 && !alone) return whole;
    articles.push(article);
    return ' ';
  });
  return { articles, unknown, rest };
}

export interface NumbersInQuestion {
  articles: string[];
  /** A number that no article covers; null when there is none. */
  unknown: string | null;
  /** The question without the numbers. */
  rest: string;
}
