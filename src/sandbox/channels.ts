/** The two ways on which a request of the page can travel. */
import { marker } from '../enrollment/replies.ts';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';

/** Through the network, where the service worker answers. A reply without the marker comes from elsewhere and is refused. */
export function networkChannel(api: string): Channel {
  return async ({ method, path, headers, body }) => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === null ? null : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (response.headers.get(marker.name) !== marker.value) throw new Error('The reply lacks the marker.');
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text === '' ? null : JSON.parse(text),
    };
  };
}

/** Inside the page, by a call. */
export function directChannel(serve: Serve): Channel {
  return async (request) => {
    const reply = await serve(request);
    if (reply === null) throw new Error('The network lost the answer.');
    return reply;
  };
}

/** Carries a request and brings the reply; rejects where none comes. */
export type Channel = (request: PracticeRequest) => Promise<Reply>;
/** Answers a request; null where the network loses the answer. */
export type Serve = (request: PracticeRequest) => Promise<Reply | null>;
