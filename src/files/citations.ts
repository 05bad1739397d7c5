/**
 * Citations, as texts and as files. The only importer of the citation library: its size and the licence of its engine (CPAL or
 * AGPL) keep it out of the browser, so it runs while the site is built.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { biblatex } from '../core/cite/biblatex.ts';
import type { Citable } from '../core/cite/citable.ts';
import { type CitationForm, type Cited, type CitedText, citationText, type Styled } from '../core/cite/citation.ts';
import type { Style } from '../core/cite/citation-style.ts';
import { cslItem, styledItem } from '../core/cite/csl.ts';
import { inLine, type Reference, references } from '../core/cite/reference.ts';
import { ris } from '../core/cite/ris.ts';
import type { Meta } from '../core/data/record.ts';
import type { Language } from '../core/language.ts';
import type { Words } from '../core/words.ts';
import chicago from './csl/chicago-author-date.csl?raw';
import indonesian from './csl/locales-id-ID.xml?raw';
import mla from './csl/modern-language-association.csl?raw';

/**
 * The texts that cite a record, in the language of its page. Each is set once and then kept: setting one takes some milliseconds.
 *
 * @param url address of that page, with the host
 */
export function cite(record: Citable, url: string, words: Words): Cited {
  // By contents, not by address: while one edits, they change.
  const key = JSON.stringify([url, record]);
  const found = made.get(key) ?? make(record, url, words);
  made.set(key, found);
  return found;
}

/**
 * The contents of a file with the citations of a record and of its primary sources.
 *
 * @param meta what every download says of itself
 */
export function citationFile(form: CitationForm, record: Citable, url: string, words: Words, meta: Meta): string {
  const edition = words('cite.data', { generated: meta.generated, digest: meta.digest });
  if (form === 'txt') return citationText(cite(record, url, words), words, edition);
  const all = references(record, url, words, edition);
  if (form === 'bib') return biblatex(all);
  if (form === 'ris') return ris(all, record.language);
  const items = all.map((reference) => cslItem(reference, record.language));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

const made = new Map<string, Cited>();

function make(record: Citable, url: string, words: Words): Cited {
  const [entry, ...sources] = references(record, url, words);
  const text = (reference: Reference) => cited(reference, record.language, words('cite.accessed'));
  return { kind: record.kind, entry: text(entry), sources: sources.map(text) };
}

function cited(reference: Reference, language: Language, accessed: string): CitedText {
  const { key, title, url } = reference;
  const set = (style: Style) => styled(reference, style, language, accessed);
  return {
    key,
    title,
    language: reference.language,
    url,
    inLine: inLine(reference, language),
    styles: { apa: set('apa'), chicago: set('chicago'), mla: set('mla') },
  };
}

function styled(reference: Reference, style: Style, language: Language, accessed: string): Styled {
  const item = styledItem(reference, style, language, accessed);
  const engine = csl.engine([item], `sputnik-${style}`, CSL_LOCALE[language], 'html');
  engine.updateItems([item.id]);
  const [, [entry = '']] = engine.makeBibliography();
  const html = entry.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '').trim();
  const text = html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return { html: html.split(accessed), text };
}

/** American English, which these three styles are at home in. */
const CSL_LOCALE = { en: 'en-US', id: 'id-ID' } as const satisfies Record<Language, string>;

const csl = plugins.config.get('@csl');
csl.locales.add(CSL_LOCALE.id, indonesian);
csl.styles.add('sputnik-apa', prepared(csl.styles.get('apa')));
csl.styles.add('sputnik-chicago', prepared(chicago));
csl.styles.add('sputnik-mla', prepared(mla));

/** The parts that set an entry of a bibliography. Sorting it, and the citations within a text, would take as long again. */
function prepared(style: string): string {
  const citation = '<citation><layout><text value="-"/></layout></citation>';
  return alwaysAccessed(style)
    .replace(/<citation\s[\s\S]*?<\/citation>/, citation)
    .replace(/<sort>[\s\S]*?<\/sort>/g, '');
}

/**
 * APA asks for the day of access where a page may change, as ours do; Chicago and MLA have a place for it. Their CSL styles print
 * it only where a page has no date, since they cannot know.
 */
function alwaysAccessed(style: string): string {
  const condition = /<if\s[^>]*match="none"[^>]*>(?=\s*(?:<group delimiter=" ">\s*)?<text[^>]*term="(?:accessed|retrieved)")/;
  const [found] = condition.exec(style) ?? [];
  if (!found?.includes('issued')) throw new Error('A citation style no longer says where the day of access stands');
  return style.replace(condition, '<if variable="accessed">');
}
