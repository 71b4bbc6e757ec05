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
  const html = renderToStaticMarkup(createElement(PreviewCard, props));
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

const css = [phoneStyles, cardStyles];

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
