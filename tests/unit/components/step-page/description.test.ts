import { expect, test } from 'vitest';
import { stepDescription } from '../../../../src/components/step-page/description.ts';

test.each([
  ['Tap **Services**. You see a list.', 'Tap Services.'],
  ['「カメラ」を起動してください。画面に映ります。', '「カメラ」を起動してください。'],
  ['| way | need |\n|---|---|', 'The article'],
  ['', 'The article'],
])('%s is told as %s', (markdown, told) => {
  expect(stepDescription(markdown, 'The article')).toBe(told);
});
