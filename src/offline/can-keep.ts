/** False where the browser allows no service worker: an insecure address, a private window, blocked storage. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && window.isSecureContext;
}
