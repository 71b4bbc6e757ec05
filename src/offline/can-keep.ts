/** False where the browser keeps nothing for this site: an insecure address, a private window, blocked storage. */
export async function canKeep(): Promise<boolean> {
  try {
    if (!('serviceWorker' in navigator) || !window.isSecureContext) return false;
    // Blocked storage refuses to be asked, and some browsers refuse the worker alone.
    await window.caches.has('anything');
    await navigator.serviceWorker.getRegistration('/');
    return true;
  } catch {
    return false;
  }
}
