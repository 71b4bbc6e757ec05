import sharp from 'sharp';
import { expect, test } from 'vitest';
import { appleIconPath, icons } from '../../src/icons.ts';
import { localeCodes, locales } from '../../src/locales.ts';
import { homePath, manifestPath } from '../../src/routes.ts';
import { readSite } from '../../src/site.ts';
import { builtFile, builtPage, isServed } from '../support/built-pages.ts';

test.each(localeCodes)(
  'the site installs in %s, under its own name and with its address in view',
  (locale) => {
    const manifest = JSON.parse(builtFile(manifestPath(locale)).toString());
    expect(manifest).toMatchObject({
      start_url: homePath(locale),
      scope: '/',
      display: 'minimal-ui',
      lang: locales[locale].lang,
      short_name: readSite().name[locale],
    });
    expect(manifest.name).toContain(readSite().tagline[locale]);
    expect(isServed(manifest.start_url)).toBe(true);
    expect(builtPage(homePath(locale)).html).toContain(`<link rel="manifest" href="${manifestPath(locale)}"`);
  },
);

test.each([...icons, { path: appleIconPath, size: 180, purpose: 'maskable' as const }])(
  'the icon $path is drawn in its size, and filled to its edge where it may be cut',
  async ({ path, size, purpose }) => {
    const image = sharp(builtFile(path));
    expect(await image.metadata()).toMatchObject({ format: 'png', width: size, height: size });
    const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const corner = [...data.subarray(0, 4)];
    expect(corner[3]).toBe(purpose === 'maskable' ? 255 : 0);
    const middle = [...data.subarray((Math.floor(size / 2) * info.width + Math.floor(size / 2)) * 4)].slice(
      0,
      3,
    );
    expect(middle).not.toEqual([0x1a, 0x21, 0x36]);
  },
);
