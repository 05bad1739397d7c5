import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../core/check/problem.ts';
import { LANGUAGES } from '../../core/language.ts';
import { type Body, type Entry, type Outline, readEntry, unread } from '../entry/entry.ts';
import { CONTENT, KINDS, type Kind, locate } from '../entry/location.ts';
import { quote, type Report, reporter, START } from '../entry/report.ts';
import { refuseSize } from '../entry/text.ts';
import { foreignLanguage, rightPath } from './misplaced.ts';

/** @returns every file below `content/`, in order, as paths from the root of the checkout with forward slashes */
export function contentFiles(root: string): string[] {
  return contentItems(root).map(({ file }) => file);
}

/** The same, and whether each is a plain file, no link or the like: to ask the folder costs less than to ask for each. */
export function contentItems(root: string, folder: string = CONTENT): ContentItem[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const file = `${folder}/${item.name}`;
      return item.isDirectory() ? contentItems(root, file) : [{ file, isPlain: item.isFile() }];
    });
}

/** Reads one file, or tells why it is not read; undefined where there is none. */
export function readFile(root: string, file: string): ReadFile | undefined {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const address = path.join(root, file);
  const status = lstatSync(address, { throwIfNoEntry: false });
  if (!status || status.isDirectory()) return undefined;
  const location = locate(file);
  if (!status.isFile()) {
    report('symbolic-link', START, 'this is a link, not a file; put a copy of the file here');
  } else if (!location) {
    refuseName(file, report);
  } else if (refuseSize(status.size, KINDS[location.kind].form, report)) {
    // It exists: nothing that names it is wrong.
    return { entry: { ...unread(location), problems }, problems };
  } else {
    const entry = readEntry(location, readFileSync(address));
    return { entry, problems: entry.problems };
  }
  return { entry: undefined, problems };
}

/** Says of a path that no file may stand there. */
export function refuseName(file: string, report: Report): void {
  const places = Object.values(KINDS).map(({ at }) => `${CONTENT}/${at}`);
  const language = foreignLanguage(file);
  const right = language || OTHER_PICTURE.test(file) ? undefined : rightPath(file);
  const advice = language
    ? `${language} is no language of this site, which has ${LANGUAGES.join(', ')}; rename or remove it`
    : OTHER_PICTURE.test(file)
      ? 'pictures are WebP files; convert it, with cwebp for example, or remove it'
      : right
        ? `did you mean ${right}? Rename or remove it`
        : 'move or remove it';
  report('unknown-file', START, `${quote(file)} is no place for a file; ${advice}. Places: ${places.join(', ')}`);
}

const OTHER_PICTURE = /\.(?:png|jpe?g|gif|avif|svg|bmp|tiff?|heic)$/i;

export interface ContentItem {
  readonly file: string;
  readonly isPlain: boolean;
}

/** `entry` is undefined where no file may stand. */
export interface ReadFile<B extends Outline = Body> {
  readonly entry: Entry<Kind, B> | undefined;
  readonly problems: readonly Problem[];
}
