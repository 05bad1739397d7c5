/** The part of an untyped parser that the tests use. */
declare module 'html-metadata' {
  import type { CheerioAPI } from 'cheerio';

  type Tags = Readonly<Record<string, string | readonly string[]>>;

  /** Refuses a page that has no such tags. */
  export function parseHighwirePress(page: CheerioAPI): Promise<Tags>;
  export function parseDublinCore(page: CheerioAPI): Promise<Tags>;
  export function parseOpenGraph(page: CheerioAPI): Promise<Tags>;
}
