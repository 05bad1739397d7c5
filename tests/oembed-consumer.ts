import oembetter from 'oembetter';
import type { OEmbed } from '../src/core/share/oembed.ts';

/**
 * A consumer of oEmbed that is not ours: oembetter, with which ApostropheCMS embeds. It gets the address of a page, finds in that page
 * where the answer is, and fetches it.
 *
 * Pages name the public host; a server here answers for it. Nobody else is asked: that is an error.
 *
 * @param site origin of the public host
 * @param server origin of the server that answers for it
 */
export function oembedConsumer(site: string, server: string): Consumer {
  const client = oembetter();
  const direct = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (input, options) => {
    const { href, origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    asked.push(href);
    if (origin !== site) throw new Error(`a request to another host: ${href}`);
    return direct(new URL(pathname + search, server), options);
  };
  return {
    asked,
    consume: (address, options = {}) =>
      new Promise((resolve, reject) => {
        client.fetch(address, options, (error, answer) => (error ? reject(error) : resolve(answer as OEmbed)));
      }),
    close: () => {
      globalThis.fetch = direct;
    },
  };
}

export interface Consumer {
  /** Every address that was asked for, in order. */
  readonly asked: readonly string[];
  /** @param options what the consumer asks for besides, such as `maxwidth` */
  readonly consume: (address: string, options?: object) => Promise<OEmbed>;
  readonly close: () => void;
}
