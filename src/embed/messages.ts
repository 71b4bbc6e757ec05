/** What a page in a frame tells the page around it: its height, so that the frame can grow with it. */

const messageType = 'ib-key-guide';

/** The message of a height in CSS pixels. */
export function heightMessage(height: number): HeightMessage {
  return { type: messageType, v: 1, height: Math.ceil(height) };
}

/** The height that a message carries, within reason; null for any other message. */
export function readHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, v, height } = message as Partial<HeightMessage>; // looked at field by field
  if (type !== messageType || v !== 1 || typeof height !== 'number') return null;
  return Number.isInteger(height) && height > 0 && height <= tallest ? height : null;
}

/** No step is taller than this. */
const tallest = 10_000;

interface HeightMessage {
  type: typeof messageType;
  v: 1;
  height: number;
}
