/** Puts texts and pictures on the clipboard. Each rejects where the browser does not allow it. */
import { qrPath } from '../qr/path.ts';
import { type CopyName, toRichText } from './copies.ts';

/** Copies what `text` and `link` are for under that name: a text, a text with formatting, or a QR code as a picture. */
export async function putOnClipboard(
  name: CopyName,
  text: string,
  link: string,
  title: string,
): Promise<void> {
  if (name === 'rich') {
    const html = new Blob([toRichText(text, link, title)], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
  } else if (name === 'png') {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawPng(link) })]);
  } else await navigator.clipboard.writeText(name === 'svg' ? drawSvg(link) : text);
}

/** A QR code with its quiet zone, as the text of an SVG file. */
function drawSvg(address: string): string {
  const { size, path } = qrPath(address);
  const side = size + 2 * quiet;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path transform="translate(${quiet} ${quiet})" stroke="#000" d="${path}"/></svg>`;
}

/** The same as a bitmap of eight pixels a module. */
function drawPng(address: string): Promise<Blob> {
  const { size, path } = qrPath(address);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (size + 2 * quiet) * 8;
  const paint = canvas.getContext('2d');
  if (!paint) return Promise.reject(new Error('This browser draws no pictures.'));
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.scale(8, 8);
  paint.translate(quiet, quiet);
  paint.strokeStyle = '#000';
  paint.stroke(new Path2D(path));
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture is empty.'))), 'image/png');
  });
}

/** Modules of white that a QR code needs around it. */
const quiet = 4;
