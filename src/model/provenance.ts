import { getEntry } from 'astro:content';
import { type LinesByFile, type Origin, originOf } from '../core/contribute/origin.ts';
import type { ShownCorrection } from '../core/corrections.ts';
import { type Past, pastOf } from '../core/history.ts';
import { DEFAULT_LANGUAGE } from '../core/language.ts';
import { repository } from './addresses.ts';

/** @returns what tells where an entry comes from and what became of it, given its name, the file of its words and its data */
export async function provenance(): Promise<(name: string, file: string, data: Parameters<typeof pastOf>[2]) => Provenance> {
  const [history, list, files] = await Promise.all([getEntry('history', 'all'), getEntry('editions', 'editions'), lines()]);
  const known = { histories: history?.data.entries ?? {}, editions: list?.data ?? {}, repository };
  return (name, file, data) => {
    const words = `content/${file}`;
    const facts = file.endsWith('.mdx') ? `content/${name}/${DEFAULT_LANGUAGE}.mdx` : words;
    return { ...pastOf(name, words, data, known), origin: originOf(words, facts, files) };
  };
}

/** Which lines of the files of content say what. */
export async function lines(): Promise<LinesByFile> {
  return (await getEntry('lines', 'all'))?.data.files ?? {};
}

interface Provenance extends Past {
  readonly origin: Origin;
}

/** What every kind of entry tells of itself. */
export interface Entry extends Provenance {
  readonly facts: { readonly added: string; readonly checked: string; readonly contributors?: readonly string[] | undefined };
  /** The newest first. */
  readonly corrections: readonly ShownCorrection[];
}
