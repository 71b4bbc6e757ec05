/** The icons of the installed site: build/icons.ts draws them, the manifest and the pages name them. */

export const icons: Icon[] = [
  { path: '/icons/192.png', size: 192, purpose: 'any' },
  { path: '/icons/512.png', size: 512, purpose: 'any' },
  { path: '/icons/maskable-512.png', size: 512, purpose: 'maskable' },
];

/** The icon that iPhones put on the home screen: they look here unless a page names another. */
export const appleIconPath = '/apple-touch-icon.png';

interface Icon {
  path: string;
  /** Pixels on each side. */
  size: number;
  /** A maskable icon may be cut to any shape. */
  purpose: 'any' | 'maskable';
}
