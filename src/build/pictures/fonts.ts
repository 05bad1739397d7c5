import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkitten';
import { FAMILIES } from './plate.ts';

/** The fonts of the site itself, and those of the rarer Latin letters. */
const FILES = {
  [FAMILIES.serif]: ['latin', 'latin-ext'].map(
    (set) => `@fontsource/source-serif-4/files/source-serif-4-${set}-600-normal.woff2`,
  ),
  [FAMILIES.sans]: ['latin', 'latin-ext'].map(
    (set) => `@fontsource-variable/source-sans-3/files/source-sans-3-${set}-wght-normal.woff2`,
  ),
};

/** Reads the families that pictures are set in from the packages of a project. */
export function readFamilies(root: string): readonly Family[] {
  const { resolve } = createRequire(path.join(root, 'package.json'));
  return Object.entries(FILES).map(([name, files]) => {
    const data = files.map((file) => readFileSync(resolve(file)));
    return { name, files: data, characters: new Set(data.flatMap(charactersOf)) };
  });
}

/** Characters of a text that a family lacks: a picture would show a box for each. */
export function missingCharacters(text: string, families: readonly Family[]): string[] {
  return [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return families.some(({ characters }) => !characters.has(code));
  });
}

function charactersOf(font: Buffer): number[] {
  const read = create(font);
  return read.isCollection ? [] : read.characterSet;
}

export interface Family {
  readonly name: string;
  /** Files of one family that have different characters. */
  readonly files: readonly Buffer[];
  /** The code points that it has glyphs for. */
  readonly characters: ReadonlySet<number>;
}
