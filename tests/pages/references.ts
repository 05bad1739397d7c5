import { Parser } from 'htmlparser2';
import { home, type Page, pages } from './site.ts';

/** What every page offers and refers to, read once by a parser that knows HTML. */
export const references: readonly References[] = pages.map(read);

function read(page: Page): References {
  const base = new URL(page.address.slice(1), home);
  const anchors = new Set<string>();
  const targets: Target[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const id of [attributes.id, name === 'a' ? attributes.name : undefined]) if (id) anchors.add(id);
      for (const address of addressesOf(name, attributes)) {
        if (URL.canParse(address, base)) targets.push({ name, attributes, url: new URL(address, base) });
        else targets.push({ name, attributes, url: undefined });
      }
    },
  });
  parser.end(page.html);
  return { page, anchors, targets };
}

/** The addresses that an element leads to or loads; those of metadata included. */
function addressesOf(name: string, { href, src, srcset, poster, action, content }: Record<string, string>): string[] {
  const sources = srcset?.split(',').map((source) => source.trim().split(/\s+/)[0] ?? '');
  const stated = name === 'meta' && content && /^https?:/.test(content) ? content : undefined;
  return [href, src, poster, action, stated, ...(sources ?? [])].filter((address) => address !== undefined);
}

export interface References {
  page: Page;
  /** What a fragment of an address may name. */
  anchors: ReadonlySet<string>;
  targets: readonly Target[];
}

export interface Target {
  /** The name of the element. */
  name: string;
  attributes: Record<string, string>;
  /** Undefined if what stands there is no address. */
  url: URL | undefined;
}
