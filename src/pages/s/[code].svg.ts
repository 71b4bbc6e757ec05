import type { APIRoute, GetStaticPaths } from 'astro';
import { knownCodes } from '../../page-codes.ts';
import { qrPath } from '../../qr/path.ts';
import { codePath } from '../../routes.ts';
import { readSite } from '../../site.ts';

/** The QR code of a page's spoken code, for paper: it leads to the page in the language of whoever scans it. */
export const getStaticPaths = (() =>
  Object.keys(knownCodes()).map((code) => ({ params: { code } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { size, path } = qrPath(new URL(codePath(params.code ?? ''), readSite().address).href);
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}H-4z"/><path stroke="#000" d="${path}"/></svg>\n`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
