import { type Dirent, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is wrong with the files of a preview. Anyone may have made them: a host must be given pages and data, and nothing that it would
 * run itself.
 *
 * @param folder of the built site
 * @param limits of Cloudflare Pages, unless told otherwise
 */
export function checkPreview(folder: string, limits: Limits = LIMITS): string[] {
  const problems: string[] = [];
  let [count, bytes] = [0, 0];
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/');
    const problem = kindProblem(item, name);
    if (problem) problems.push(`${JSON.stringify(name)} ${problem}`);
    if (!item.isFile()) continue;
    const { size } = statSync(path.join(folder, name));
    if (size > limits.fileBytes) problems.push(`${JSON.stringify(name)} has ${size} bytes, more than ${limits.fileBytes}`);
    count += 1;
    bytes += size;
  }
  if (count > limits.files) problems.push(`there are ${count} files, more than ${limits.files}`);
  if (bytes > limits.bytes) problems.push(`all files have ${bytes} bytes, more than ${limits.bytes}`);
  return problems;
}

/** Replaces what the preview would tell its host by one line that keeps it out of search engines. */
export function hidePreview(folder: string): void {
  writeFileSync(path.join(folder, '_headers'), '/*\n  X-Robots-Tag: noindex, nofollow\n  X-Content-Type-Options: nosniff\n');
}

function kindProblem(item: Dirent, name: string): string | undefined {
  if (item.isSymbolicLink()) return 'is a link, not a file';
  // `_worker.js` and `functions/` would run on the servers of the host.
  const [root = ''] = name.split('/');
  if ((root.startsWith('_') && !OWN.has(root)) || root === 'functions') return 'has a name that hosts may treat as a program';
  if (item.isDirectory()) return undefined;
  if (!item.isFile()) return 'is no file';
  return OWN.has(name) || TYPES.has(path.extname(name)) ? undefined : 'is of a type that the site does not have';
}

/** Names at the root that begin as those of a host's own files do. */
const OWN: ReadonlySet<string> = new Set(['_astro', '_headers', '_redirects']);

/** Every type of file that the site has. */
const TYPES: ReadonlySet<string> = new Set(
  '.html .css .js .json .jsonl .csv .txt .bib .ris .ics .xml .svg .png .webp .woff2 .pagefind .pf_filter .pf_fragment .pf_index .pf_meta'.split(
    ' ',
  ),
);

/** https://developers.cloudflare.com/pages/platform/limits/ for files; the sum is about twice what the site has now. */
const LIMITS: Limits = { files: 20_000, fileBytes: 25 * 2 ** 20, bytes: 500 * 2 ** 20 };

interface Limits {
  readonly files: number;
  readonly fileBytes: number;
  readonly bytes: number;
}
