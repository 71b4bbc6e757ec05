/**
 * Stands for the parts of MSW that patch the page's own fetch, XMLHttpRequest and WebSocket (11 kB). The sandbox starts
 * MSW only where its service worker does that work, and opens no socket.
 */
import { Interceptor } from '@mswjs/interceptors';

class Unused {
  constructor() {
    throw new Error('MSW was started in a browser without service workers.');
  }
}

export {
  Unused as FetchInterceptor,
  Unused as WebSocketClientConnection,
  Unused as WebSocketServerConnection,
  Unused as XMLHttpRequestInterceptor,
};

/** Intercepts nothing. MSW makes one beside every service worker. */
// biome-ignore lint/suspicious/noExplicitAny: it has no events of its own, and MSW's own typing says the same
export class WebSocketInterceptor extends Interceptor<any> {
  static override readonly symbol = Symbol('no sockets');

  protected override predicate(): boolean {
    return false;
  }

  protected override setup(): void {}
}
