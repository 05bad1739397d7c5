/**
 * `npm run edition [date]`: packs the site that was just built, and what it was built from, into an archive that is kept as it is.
 * The date is today's unless given.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeDate, parseDate } from '../core/date.ts';
import { LANGUAGES } from '../core/language.ts';
import { makePaths } from '../core/paths.ts';
import { makeRepository } from '../core/repository.ts';
import { makeWords } from '../core/words.ts';
import { entryTexts } from './edition/entry-text.ts';
import { encode, pack, sha256 } from './edition/pack.ts';
import { readme } from './edition/readme.ts';
import { CONTENT } from './entry/location.ts';
import { isCommitted } from './git/git.ts';
import { contentFiles } from './library/files.ts';
import { Library } from './library/library.ts';
import { BASE_PATH, REPO_URL, SITE_URL } from './site.ts';

const root = path.resolve(import.meta.dirname, '../..');
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
const [date = today] = process.argv.slice(2);
const data = path.join(root, 'dist/api/v1');

const { meta } = JSON.parse(readFileSync(path.join(data, 'events.json'), 'utf8')) as { meta: Meta };
const refusal = refuse();
if (refusal) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  const name = `sputnik-moments-${date}`;
  const files = collect(name);
  const archive = pack(name, files, date);
  const file = `edition/${name}.zip`;
  mkdirSync(path.join(root, 'edition'), { recursive: true });
  writeFileSync(path.join(root, file), archive);
  const address = makeRepository(REPO_URL).download(`edition-${date}`, `${name}.zip`);
  console.log(`${file}: ${files.size + 1} files, ${archive.length} bytes

Put it where it stays as it is, such as a release of the repository. Then add this to ${CONTENT}/editions.yaml, with that address:

"${date}":
  url: ${address}
  sha256: ${sha256(archive)}
  digest: ${meta.digest}`);
}

/** @returns why this cannot become an edition that can be cited, and what to do */
function refuse(): string | undefined {
  const written = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (written?.toJSON()?.slice(0, date.length) !== date) return `"${date}" is no date; write it as ${today}.`;
  if (date > today) return `${date} is in the future; leave the date out, or give an earlier one.`;
  if (date < meta.generated)
    return `The content is as of ${meta.generated}, which is after ${date}; give that date or a later one.`;
  if (!isCommitted(root))
    return `${CONTENT}/ has changes that are not committed; commit them first, so that the edition can be traced.`;
  return undefined;
}

/** Everything in the archive, by its path below the folder that it unpacks to. */
function collect(name: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const file of globSync('**/*.*', { cwd: data })) {
    files.set(`data/${file.split(path.sep).join('/')}`, readFileSync(path.join(data, file)));
  }
  for (const file of contentFiles(root)) files.set(file, readFileSync(path.join(root, file)));
  const library = new Library(root);
  for (const language of LANGUAGES) {
    const words = library.entries('words').get(language)?.data;
    if (!words) throw new Error(`${CONTENT}/words/${language}.yaml is missing`);
    const texts = entryTexts(library, language, makeWords(words, language));
    for (const [entry, text] of texts) files.set(`text/${language}/${entry}.txt`, encode(text));
  }
  files.set('LICENSE-CONTENT', readFileSync(path.join(root, 'LICENSE-CONTENT')));
  const day = describeDate(parseDate(date), 'en');
  files.set(
    'README.txt',
    encode(
      readme({
        name,
        day,
        digest: meta.digest,
        site: new URL(makePaths(BASE_PATH).root, SITE_URL).href,
        names: [...files.keys()],
      }),
    ),
  );
  return files;
}

/** What every file of the data says of itself. */
interface Meta {
  readonly generated: string;
  readonly digest: string;
}
