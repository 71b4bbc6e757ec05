/** Draws the pictures of links when the site is built; one that has not changed since an earlier build is read again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { fromHtml } from '@takumi-rs/helpers/html';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '../../locales.ts';
import phoneStyles from '../../styles/phone.css?raw';
import cardStyles from './card.css?raw';
import { PreviewCard, type PreviewProps } from './card.tsx';

/** A PNG of 1200 by 630 pixels. */
export async function drawPreview(props: PreviewProps): Promise<Buffer> {
  const html = withStrokes(renderToStaticMarkup(createElement(PreviewCard, props)));
  const kept = join(cache, `${createHash('sha256').update(html).update(css.join()).digest('hex')}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  renderer ??= loadRenderer();
  const { node } = fromHtml(html);
  const { lang } = locales[props.locale];
  const picture = await (await renderer).render(node, { width: 1200, height: 630, format: 'png', css, lang });
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, picture);
  return picture;
}

/** The renderer draws an SVG by its attributes alone, no element without content, and knows no light and dark. */
const css = [
  phoneStyles
    .replaceAll("content: ''", "content: ' '")
    .replaceAll(/light-dark\((#[\da-f]+), #[\da-f]+\)/g, '$1'),
  cardStyles,
];

function withStrokes(html: string): string {
  const stroke = 'stroke-linecap="round" stroke-linejoin="round"';
  return html
    .replaceAll(/[⌫⇧☺↺␣⏎☆◀▶]/g, '\u00a0') // the font has no such signs
    .replaceAll(
      '<svg class="ph-icon"',
      `<svg class="ph-icon" fill="none" stroke="currentColor" stroke-width="1.9" ${stroke}`,
    )
    .replaceAll('class="ph-qr"', 'class="ph-qr" fill="none" stroke="#14171f"')
    .replaceAll(
      /(<div class="ph-keyboard"><svg)([\s\S]*?<path )([\s\S]*?<path )/g,
      `$1 text-anchor="middle" font-family="BIZ UDPGothic" font-size="12"$2fill="#fffdf9" stroke="#fffdf9" stroke-width="4" ${stroke} $3fill="#d6d2ca" stroke="#d6d2ca" stroke-width="4" ${stroke} `,
    );
}

async function loadRenderer(): Promise<Renderer> {
  const fonts = new Renderer();
  for (const font of ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf']) {
    await fonts.registerFont(readFileSync(resolve(`@expo-google-fonts/biz-udpgothic/${font}`)));
  }
  return fonts;
}

let renderer: Promise<Renderer> | undefined;

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const cache = join(process.cwd(), 'node_modules/.cache/preview-images');
