/**
 * The keyboards: rows of keys, ten units wide. A key is its sign, then its width after a colon (1 where left out); `!`
 * before it makes it a grey one, `_` is a gap, `@name` a word of the reader's language, and a `+` at its end makes it two
 * rows high.
 */
export const keyboards = {
  'iphone-letters': [
    'q w e r t y u i o p',
    '_:.5 a s d f g h j k l',
    '!⇧:1.35 _:.15 z x c v b n m _:.15 !⌫:1.35',
    '!123:1.35 !☺:1.15 @keySpace:5 !@keyReturn:2.5',
  ],
  'android-letters': [
    '1 2 3 4 5 6 7 8 9 0',
    'q w e r t y u i o p',
    '_:.5 a s d f g h j k l',
    '!⇧:1.5 z x c v b n m !⌫:1.5',
    '!?123:1.5 !, !☺ @keySpace:4 !. !⏎:1.5',
  ],
  'iphone-kana': [
    '!☆123:2 あ:2 か:2 さ:2 !⌫:2',
    '!ABC:2 た:2 な:2 は:2 !@keySpace:2',
    '!あいう:2 ま:2 や:2 ら:2 !@keySearch:2+',
    '!☺:2 ^_^:2 わ:2 、。?!:2',
  ],
  'android-kana': [
    '!↺:2 あ:2 か:2 さ:2 !⌫:2',
    '!◀:2 た:2 な:2 は:2 !▶:2',
    '!☺記:2 ま:2 や:2 ら:2 !␣:2',
    '!あa1:2 ゛゜小:2 わ:2 、。?!:2 !⏎:2',
  ],
  'iphone-digits': [
    '_:.05 1:3.3 2:3.3 3:3.3',
    '_:.05 4:3.3 5:3.3 6:3.3',
    '_:.05 7:3.3 8:3.3 9:3.3',
    '_:3.35 0:3.3 !⌫:3.3',
  ],
  'android-digits': [
    '1:2.5 2:2.5 3:2.5 !-:2.5',
    '4:2.5 5:2.5 6:2.5 !␣:2.5',
    '7:2.5 8:2.5 9:2.5 !⌫:2.5',
    '!,:2.5 0:2.5 !.:2.5 !⏎:2.5',
  ],
} as const;

type KeyboardName = keyof typeof keyboards;

/** The keys of a keyboard, in units of which 200 are its width. @example keysOf('iphone-kana', words)[0] // => { sign: '☆123', isGrey: true, x: 3.5, y: 4, width: 33, height: 17 } */
export function keysOf(name: KeyboardName, words: Readonly<Record<string, string>>): Key[] {
  return keyboards[name].flatMap((row, index) => {
    let left = 0;
    return row.split(' ').flatMap((written) => {
      const [, grey, sign = '', width = '1', tall] = keyPattern.exec(written) ?? [];
      const x = round(left * 20 + 3.5);
      left += Number(width);
      if (sign === '_') return [];
      return [
        {
          sign: sign.startsWith('@') ? (words[sign.slice(1)] ?? '') : sign,
          isGrey: grey === '!',
          x,
          y: index * rowHeight + 4,
          width: round(Number(width) * 20 - 7),
          height: tall ? rowHeight + 17 : 17,
        },
      ];
    });
  });
}

/** One outline for several keys; each begins where the one before it began, which compresses best. */
export function outline(keys: readonly Key[]): string {
  return keys
    .map(({ x, y, width, height }, index) => {
      const before = keys[index - 1] ?? { x: 0, y: 0 };
      return `m${round(x - before.x)} ${y - before.y}h${width}v${height}h-${width}z`;
    })
    .join('');
}

export const rowHeight = 26;

const keyPattern = /^(!?)(.+?)(?::([\d.]+)(\+?))?$/;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface Key {
  sign: string;
  isGrey: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}
