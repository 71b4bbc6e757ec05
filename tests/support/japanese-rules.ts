/** The automatic searches for slips in Japanese text, as data. Severity A blocks publication, B is mended, C is polish. */

const kana = 'ぁ-んァ-ヶー一-龠';
/** Names of IBKR's own products, spelled as IBKR spells them. */
const officialNames = /デジタル・セキュリティー・カード\+?|(オンライン・)?セキュリティー・?コード・カード/g;

export const rules: Rule[] = [
  search(
    'A',
    'slips of the source articles',
    /QWコード|知被け|有効および使用方法|承認するメッセージ/g,
    '新しいQWコードを取得してください。',
  ),
  search(
    'A',
    'words of a machine translation',
    /あなた|貴方|新鮮な|根付い|活性化|アクティブ化/g,
    'あなたの電話を活性化してください。',
  ),
  search(
    'A',
    'Client Portal in another spelling',
    /クライアント ?ポータル|顧客ポータル|Client Portal(?=[ぁ-んァ-ヶ一-龠])/g,
    'クライアントポータルにログインしてください。',
  ),
  search(
    'A',
    'activation in another word',
    /アクティベート|アクティベーション(?!コード)/g,
    'IB Keyをアクティベートします。',
  ),
  search('A', 'decomposed kana', /[\u3099\u309A]/g, 'か\u3099めん'),
  search(
    'B',
    'long vowel marks',
    /ユーザ(?!ー|ビ)|ブラウザ(?!ー)|セキュリティー/g,
    'ブラウザを開いてください。',
  ),
  search(
    'B',
    'names of products',
    /AppStore|FaceID|TouchID|Apple Store|IB key|IBKey|IBキー|QR コード|アイフォン|アンドロイド/g,
    'AppStoreを開いてください。',
  ),
  search(
    'B',
    'awkward words of the source articles',
    /薦め|アンロック|アイコン取得|焦点がコードにあたる/g,
    '有効化を薦めるバナー',
  ),
  search(
    'B',
    'kanji for helping words',
    /下さい|出来|頂|既に|全て|及び|又は|予め|致します/g,
    '既に登録されています。',
  ),
  search('B', 'full-width letters and half-width kana', /[０-９Ａ-Ｚａ-ｚ]|[ｦ-ﾟ]/g, '４文字のＰＩＮ'),
  search(
    'B',
    'half-width punctuation',
    new RegExp(`[${kana}][,.?!:;][${kana} ]|[${kana}][?!:]$`, 'gm'),
    'ログインできますか?',
  ),
  search('B', 'plain endings', /である。|のだ。|(?<!ませ)んだ。/g, 'これは通知である。'),
  search(
    'B',
    'several words for one thing',
    /スマホ|携帯(?!電話会社)|端末|Webサイト|ステップ|サインイン|資格情報|フロントカメラ/g,
    'スマホの端末でサインインします。',
  ),
  search(
    'B',
    'spaces between Japanese and Latin text',
    new RegExp(`[${kana}] [A-Za-z0-9]|[A-Za-z0-9] [${kana}]`, 'g'),
    'QRコードを iPhone で読み取ります。',
  ),
  search(
    'B',
    'parentheses of the product’s name',
    /IBKRモバイル認証(?!\(IB Key\))/g,
    'IBKRモバイル認証（IB Key）',
  ),
  search(
    'B',
    'the error text',
    /エラーが発生しました(?!。再度お試しください)/g,
    'エラーが発生しました。もう一度お試しください。',
  ),
  search(
    'C',
    'stray spaces and dots',
    new RegExp(`\\u3000|[${kana}] +[${kana}]| [、。」]|\\.\\.\\.|～`, 'g'),
    '次の 手順へ進みます...',
  ),
  search(
    'C',
    'headings and lenses of the source articles',
    /参考文献|フロントレンズ|後ろのレンズ|リアレンズ/g,
    '参考文献',
  ),
  search(
    'C',
    'honorifics on top of each other',
    /させていただ|お願い申し上げ|ご覧になられ/g,
    '説明させていただきます。',
  ),
  {
    name: 'C list items that end in 。 beside others that do not',
    example: '- 「設定」を開きます。\n- 通知',
    find: (lines) => lines.filter(({ text }) => hasMixedList(text)).map(({ place }) => place),
  },
  {
    name: 'C することができます more than three times on a page',
    example: Array.from({ length: 4 }, () => '選択することができます。').join('\n'),
    find: (lines) => {
      const pages = Map.groupBy(
        lines.flatMap(({ page, text }) => (text.match(/ことができ(ます|ません)/g) ?? []).map(() => page)),
        (page) => page,
      );
      return [...pages].filter(([, found]) => found.length > 3).map(([page]) => page);
    },
  },
];

function search(severity: 'A' | 'B' | 'C', what: string, pattern: RegExp, example: string): Rule {
  const find = (lines: readonly Line[]) =>
    lines.flatMap(({ place, text }) =>
      [...text.replace(officialNames, '').matchAll(pattern)].map((match) => `${place}: ${excerpt(match)}`),
    );
  return { name: `${severity} ${what}`, example, find };
}

/** The match with a few characters around it. */
function excerpt({ input, index, 0: found }: RegExpExecArray): string {
  return input.slice(Math.max(0, index - 8), index + found.length + 8).replaceAll('\n', ' ');
}

function hasMixedList(text: string): boolean {
  const lists = text.split(/\n{2,}/).filter((block) => block.startsWith('- '));
  return lists.some(
    (block) => new Set(block.split('\n- ').map((item) => item.trim().endsWith('。'))).size > 1,
  );
}

/** A stretch of Japanese text that a reader can meet. */
export interface Line {
  page: string;
  /** Page and part, for the author who has to mend it. */
  place: string;
  text: string;
}

export interface Rule {
  /** Severity and subject. */
  name: string;
  /** A text in which the rule finds something. */
  example: string;
  find: (lines: readonly Line[]) => string[];
}
