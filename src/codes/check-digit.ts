/** H. Michael Damm's check digit (2004): catches every single wrong digit and every swap of two neighbours. */

/** A totally anti-symmetric quasigroup of order 10 with zeros on its diagonal; row: the digit so far, column: the next. */
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/** The digit to be written after a row of digits. @example checkDigit('572') // => '4' */
export function checkDigit(digits: string): string {
  return String([...digits].reduce((interim, digit) => quasigroup[interim]?.[Number(digit)] ?? 0, 0));
}

/** True when the last digit is the check digit of those before it. @example isChecked('5724') // => true */
export function isChecked(digits: string): boolean {
  return checkDigit(digits) === '0';
}
