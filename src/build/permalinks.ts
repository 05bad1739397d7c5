/** `npm run permalinks`: adds the pages that are not listed yet to `content/permalinks.txt`, and changes nothing else in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publishedPaths } from '../core/check/permalinks.ts';
import { insertItems } from './entry/list.ts';
import { KINDS, type Kind, PERMALINKS } from './entry/location.ts';
import { Library } from './library/library.ts';
import { NOTHING_KNOWN, setOf } from './library/set.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, PERMALINKS);
// Entries with a problem are left out: what they would publish may still change.
const library = new Library(root);
const sound = (Object.keys(KINDS) as Kind[]).flatMap((kind) => [...library.entries(kind).values()]);

const before = readFileSync(file, 'utf8');
const after = insertItems(before, publishedPaths(setOf(sound, NOTHING_KNOWN)));
if (after !== before) writeFileSync(file, after);
const known = new Set(before.split('\n'));
const added = after.split('\n').filter((line) => !known.has(line));
for (const line of added) console.log(`+ ${line}`);
console.log(`${added.length === 1 ? '1 address' : `${added.length} addresses`} added to ${PERMALINKS}`);
