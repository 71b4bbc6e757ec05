import { expect, test } from 'vitest';
import { isListSubject, listNames, listSubjects } from '../../../src/authoring/list-names.ts';
import { compileSample, edited } from './sample.ts';

const site = compileSample();

test.each([
  ['screens', ['iphone/camera  @searching @code-in-view', 'iphone/activation-code  @empty @filled']],
  [
    'controls',
    [
      'iphone/camera.viewfinder  aim  (Camera picture | カメラの画面)',
      'iphone/camera.flash  tap  <Ui> Flash | フラッシュ',
      'iphone/activation-code.code  type  <Ui> Activation Code | Activation Code',
    ],
  ],
  ['failures', ['code-expired  iphone']],
  ['scenarios', ['first-activation']],
  ['terms', ['client-portal  Client Portal: The website for customers.']],
  ['links', ['site:support  https://example.com/support']],
  ['articles', ['scan-code  guide  point type done', 'start  chooser  need call']],
] as const)('%s are listed with the name to write first', (subject, lines) => {
  expect(listNames(subject, [], site)).toEqual(lines);
});

test('every subject is listed, and nothing else', () => {
  expect(listSubjects.filter((subject) => listNames(subject, [], site).length === 0)).toEqual([]);
  expect([isListSubject('terms'), isListSubject('colours'), isListSubject('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('words choose the lines that hold all of them, in any case', () => {
  expect(listNames('controls', ['CAMERA', 'flash'], site)).toEqual([
    'iphone/camera.flash  tap  <Ui> Flash | フラッシュ',
  ]);
  expect(listNames('controls', ['camera', 'keyboard'], site)).toEqual([]);
});

test('a listed control is accepted as it stands, and one in brackets is refused as a label', () => {
  const codes = listNames('controls', [], site).map((line) => {
    const [name = ''] = line.split('  ');
    const file = edited(
      'content/en/scan-code.mdx',
      'Type it into <Ui name="code" />',
      `Type it into <Ui name="${name}" />`,
    );
    return [line.includes('<Ui>'), compileSample([file]).problems.map(({ code }) => code)];
  });
  expect(codes).toEqual([
    [false, ['inexact-label']],
    [true, []],
    [true, []],
  ]);
});
