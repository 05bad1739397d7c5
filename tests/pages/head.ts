import { selectAll } from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';
import { home, type Page, pages } from './site.ts';

/** The head of every page, read by a parser of its own. */
export const heads: readonly Head[] = pages.map((page) => readHead(page));

/** Heads of the pages that search engines may list. */
export const indexed = heads.filter(({ robots }) => !robots.includes('noindex'));

/** The head of a page of this site, by its full address. */
export function headAt(address: string): Head | undefined {
  return byAddress.get(address);
}

/** The elements of a document that a CSS selector finds, in their order. */
export function select(selector: string, document: Document): readonly Element[] {
  return selectAll(selector, document.children) as Element[];
}

const byAddress = new Map(heads.map((head) => [head.address, head]));

function readHead({ address, html }: Page): Head {
  const document = parseDocument(html.slice(0, html.indexOf('</head>') + 7));
  const attribute = (selector: string, name: string) => select(selector, document)[0]?.attribs[name];
  return {
    address: new URL(address.slice(1), home).href,
    document,
    language: attribute('html', 'lang') ?? '',
    robots: attribute('meta[name="robots"]', 'content') ?? '',
    canonical: attribute('link[rel="canonical"]', 'href'),
    alternates: select('link[rel="alternate"][hreflang]', document).map(({ attribs }) => ({
      language: attribs['hreflang'] ?? '',
      address: attribs['href'] ?? '',
    })),
    data: select('script[type="application/ld+json"]', document).map((script) => JSON.parse(DomUtils.textContent(script))),
  };
}

export type Document = ReturnType<typeof parseDocument>;

type Element = Extract<Document['children'][number], { attribs: unknown }>;

export interface Head {
  /** Where the page is, in full. */
  readonly address: string;
  readonly document: Document;
  readonly language: string;
  readonly robots: string;
  readonly canonical: string | undefined;
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
  /** Its JSON-LD documents. */
  readonly data: readonly unknown[];
}
