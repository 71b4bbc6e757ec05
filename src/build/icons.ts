/** Draws the icons of the installed site, as bitmaps of several sizes, from its one SVG. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { appleIconPath, icons } from '../icons.ts';

/** The ground of the SVG, which fills what a device cuts off of a maskable icon. */
const ground = '#1a2136';

/** The integration: writes every icon that the manifest and the pages name. */
export function iconFiles(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const drawing = fileURLToPath(new URL('favicon.svg', dir));
        mkdirSync(new URL('icons/', dir), { recursive: true });
        const whole = icons.map(({ path, size, purpose }) => ({
          path,
          size,
          isPadded: purpose === 'maskable',
        }));
        for (const { path, size, isPadded } of [...whole, { path: appleIconPath, size: 180, isPadded: true }])
          await draw(drawing, size, isPadded, fileURLToPath(new URL(`.${path}`, dir)));
      },
    },
  };
}

/** A padded icon leaves a tenth on every side: a device may cut a circle out of it (W3C, maskable icons: safe zone of 80 %). */
async function draw(drawing: string, size: number, isPadded: boolean, file: string): Promise<void> {
  const margin = isPadded ? Math.round(size / 10) : 0;
  const side = size - 2 * margin;
  await sharp(drawing, { density: (72 * side) / 34 })
    .resize(side, side)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground })
    .flatten(isPadded ? { background: ground } : false)
    .png({ palette: true })
    .toFile(file);
}
