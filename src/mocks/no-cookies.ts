/**
 * Stands for `tough-cookie` (20 kB, and 126 kB of public suffixes behind it) in the browser: MSW's handlers would keep
 * cookies in it. No reply of the practice service sets one; a test holds on to that.
 */
export class MemoryCookieStore {
  idx = {};
}

export class CookieJar {
  getCookiesSync(): [] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export const Cookie = { fromJSON: () => null };
