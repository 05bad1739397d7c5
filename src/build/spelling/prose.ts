import type { Nodes, Root } from 'mdast';
import type { Language } from '../../core/language.ts';
import type { DataOf, Kind, Location } from '../entry/location.ts';

/**
 * The sentences of an entry, in each language that it has. Left out is what others have written, which keeps its spelling: titles of
 * sources, block quotations, what a correction quotes; and code.
 */
export function proseOf<K extends Kind>(location: Location & { kind: K }, data: DataOf<K>, tree: Root | undefined): Prose {
  const prose = { en: [], id: [], ...frontOf(location, data) };
  return tree ? { ...prose, [location.language]: [...prose[location.language], ...textsIn(tree)] } : prose;
}

function frontOf({ kind, language }: Location, data: unknown): Partial<Prose> {
  switch (kind) {
    case 'events': {
      const { title, summary, figures = [], withdrawn, corrections = [] } = data as DataOf<'events'>;
      const labels = figures.map(({ label }) => label);
      return { en: [title, summary, ...labels, withdrawn?.reason ?? '', ...corrections.map(({ now }) => now)] };
    }
    case 'translations': {
      const { title, summary, figures = [], withdrawn = '', corrections = [] } = data as DataOf<'translations'>;
      return { [language]: [title, summary, ...figures, withdrawn, ...corrections.map(({ now }) => now)] };
    }
    case 'stories':
    case 'storyTranslations': {
      const { title, summary, corrections = [] } = data as DataOf<'storyTranslations'>;
      return { [language]: [title, summary, ...corrections.map(({ now }) => now)] };
    }
    case 'pages': {
      const { title, description } = data as DataOf<'pages'>;
      return { [language]: [title, description] };
    }
    case 'words': {
      const table = Object.values(data as DataOf<'words'>);
      return { [language]: table.flatMap((word) => (typeof word === 'string' ? word : Object.values(word))) };
    }
    case 'actors':
      return inBoth((data as DataOf<'actors'>).summary);
    case 'claims': {
      const { statement, record, corrections = [] } = data as DataOf<'claims'>;
      return inBoth(statement, record, ...corrections.map(({ now }) => now));
    }
    case 'terms': {
      const { term, definition } = data as DataOf<'terms'>;
      return inBoth(term, definition);
    }
    case 'rules': {
      const { asks, why, mend } = data as DataOf<'rules'>;
      const spoken = [asks, why, mend].map(({ en, id }) => ({ en: withoutCode(en), id: withoutCode(id) }));
      return inBoth(...spoken);
    }
    default:
      return {};
  }
}

function inBoth(...texts: readonly Readonly<Record<Language, string>>[]): Prose {
  return { en: texts.map(({ en }) => en), id: texts.map(({ id }) => id) };
}

/** Texts of rules have code between backticks. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, ' ');
}

/** The texts of the paragraphs of a body; a word may begin in one node and end in another. */
function textsIn(node: Nodes): string[] {
  if (node.type === 'blockquote' || node.type === 'code') return [];
  if (node.type === 'image') return [node.alt ?? ''];
  if (!('children' in node)) return [];
  const isBlock = node.children.some(
    ({ type }) => type === 'text' || type === 'emphasis' || type === 'strong' || type === 'link',
  );
  return isBlock ? [flat(node)] : node.children.flatMap(textsIn);
}

function flat(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode' || node.type === 'citation') return ' ';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(flat).join('') : '';
}

type Prose = Readonly<Record<Language, readonly string[]>>;
