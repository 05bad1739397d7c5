/** `npm run check [file or folder …]`: prints everything that is wrong in `content/`, and ends with 1 if anything is. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Library } from './library.ts';
import { everListed } from './listed.ts';
import { annotated, printed, totals } from './print.ts';

const started = performance.now();
const root = path.resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2).map((name) => path.relative(root, path.resolve(name)).split(path.sep).join('/'));
const missing = wanted.filter((name) => !existsSync(path.join(root, name)));

// All files are read whatever was asked for: whether an actor or a link exists can only be told from the whole.
const library = new Library(root, everListed(root));
const isWanted = (file: string) =>
  wanted.length === 0 || wanted.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
const problems = library.problems.filter(({ file }) => isWanted(file));

if (problems.length > 0) console.log(printed(problems));
if (problems.length > 0 && process.env['GITHUB_ACTIONS'] === 'true') console.log(annotated(problems));
for (const name of missing) console.error(`there is no ${name}; name files or folders below content/`);
const files = library.files.filter(isWanted).length;
console.log(`${totals(problems, files)} (${((performance.now() - started) / 1000).toFixed(2)} s)`);
process.exitCode = problems.length + missing.length > 0 ? 1 : 0;
