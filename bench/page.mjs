// @ts-check
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const DAY = 86_400_000;

/**
 * Writes a static page that holds everything it needs: one script and one style sheet, bundled and minified, and the events in a
 * file of their own, as rows that every peer can read at the same cost.
 *
 * @param {string} folder
 * @param {readonly import('./events.mjs').BenchEvent[]} events
 * @param {Source} source
 */
export async function writePage(folder, events, { name, published, variant = '' }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'events.json'), JSON.stringify(events.map(rowOf)));
  if (published) copyFileSync(published, path.join(folder, 'published.js'));
  await build({
    entryPoints: ['mjs', 'css'].map((kind) => ({ in: path.join(import.meta.dirname, 'pages', `${name}.${kind}`), out: 'page' })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    loader: { '.eot': 'file', '.svg': 'file', '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
${published ? '<script src="published.js" defer></script>' : ''}
<script type="module" src="page.js"></script>
</head>
<body><div id="timeline" data-variant="${variant}"></div></body>
</html>
`,
  );
}

/**
 * @param {import('./events.mjs').BenchEvent} event
 * @returns {Row}
 */
function rowOf({ id, title, date, end, lane, side, significance }) {
  return [id, title, dayOf(date), end ? dayOf(end) : 0, lane, side, significance];
}

/** @param {string} date YYYY-MM-DD */
function dayOf(date) {
  return Date.parse(date) / DAY;
}

/**
 * @typedef {{ name: string, published?: string, variant?: string }} Source `name`: the script's in `pages/`; `published`: a script
 *   of the library's own that is loaded before it, as it is
 * @typedef {[id: string, title: string, day: number, endDay: number, lane: string, side: string, significance: number]} Row days
 *   since 1970; no end is 0
 */
