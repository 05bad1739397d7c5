// @ts-check
// node bench/build.mjs [events] [runs] [loading|plain|pages|bare]: what one more event costs a build, see README.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const EVENTS = Number(process.argv[2] ?? 1000);
const RUNS = Number(process.argv[3] ?? 3);
const ONLY = process.argv[4];
/** How many actors the events of an otherwise empty site have between them. */
const CAST = 20;

/** The least that Astro builds: one page that reads nothing. */
const BARE_PAGE = '<html lang="en"><head><title>bench</title></head><body data-pagefind-body>bench</body></html>\n';

/** A page for each entry in each language, in a layout that does nothing else: what a builder alone adds to loading. */
const PLAIN_PAGE = `---
import { getCollection } from 'astro:content';
export async function getStaticPaths() {
  const [events, translations] = await Promise.all([getCollection('events'), getCollection('translations')]);
  const page = (lang) => (entry) => ({ params: { lang, id: entry.id }, props: { entry } });
  return [...events.map(page(undefined)), ...translations.map(page('id'))];
}
const { entry } = Astro.props;
---
<html lang="en"><head><title>{entry.data.title}</title></head><body><article set:html={entry.rendered?.html} /></body></html>
`;

/** Times in which other work on the machine counts less: what the process itself used, all threads together. */
const TELL_CPU = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu='+(user+system))})`;

/** What Astro does by itself with such entries: its own loader, and each of them a module. */
const BARE_CONFIG = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`;
const BARE_COLLECTIONS = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.looseObject({ title: z.string(), summary: z.string() });
const entries = (language) => defineCollection({
  loader: glob({ base: 'content/events', pattern: '*/' + language + '.mdx', generateId: ({ entry }) => entry.split('/')[0] }),
  schema,
});
export const collections = { events: entries('en'), translations: entries('id') };
`;
const BARE_ENTRY_PAGE = PLAIN_PAGE.replace('getCollection }', 'getCollection, render }')
  .replace(
    '= Astro.props;',
    '= Astro.props;\nconst { Content } = await render(entry);\nconst components = { Dispute: "section" };',
  )
  .replace('<article set:html={entry.rendered?.html} />', '<article><Content components={components} /></article>');

const project = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  console.log(`${EVENTS} events in two languages, median of ${RUNS} cold builds, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
  prepare();
  write('src/pages/index.astro', BARE_PAGE);
  if (!ONLY || ONLY === 'loading') measure('loading alone');
  if (!ONLY || ONLY === 'plain') {
    write('src/pages/[...lang]/[id].astro', PLAIN_PAGE);
    measure('with a plain page each, in both languages');
  }
  if (!ONLY || ONLY === 'pages') {
    rmSync(path.join(project, 'src'), { recursive: true });
    for (const part of ['src', 'content']) cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true });
    rmSync(path.join(project, 'content/permalinks.txt'));
    measure('with the pages of the site');
  }
  if (!ONLY || ONLY === 'bare') {
    prepareBare();
    measure('bare Astro, a module and a plain page each, in both languages');
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** Copies the site without its events and pages; packages are linked one by one, so that caches are the copy's own. */
function prepare() {
  const parts = [
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'public',
    'content',
    'src/build',
    'src/core',
    'src/content.config.ts',
  ];
  for (const part of parts.filter((name) => existsSync(path.join(ROOT, name)))) {
    cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true });
  }
  rmSync(path.join(project, 'content/events'), { recursive: true });
  rmSync(path.join(project, 'content/permalinks.txt'), { force: true });
  // These name events that the copy does not have, or are named by none.
  for (const kind of ['pages', 'claims', 'stories', 'terms', 'actors']) {
    rmSync(path.join(project, 'content', kind), { recursive: true });
  }
  link(path.join(ROOT, 'node_modules'));
}

/** Leaves nothing of ours. */
function prepareBare() {
  for (const name of readdirSync(project)) rmSync(path.join(project, name), { recursive: true });
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', BARE_CONFIG);
  write('src/content.config.ts', BARE_COLLECTIONS);
  write('src/pages/index.astro', BARE_PAGE);
  write('src/pages/[...lang]/[id].astro', BARE_ENTRY_PAGE);
  mkdirSync(path.join(project, 'content/events'), { recursive: true });
  link(path.join(ROOT, 'bench/node_modules'));
}

/** @param {string} packages a folder of them */
function link(packages) {
  mkdirSync(path.join(project, 'node_modules'));
  for (const name of readdirSync(packages).filter((name) => !/^\.(?!bin)/.test(name))) {
    symlinkSync(path.join(packages, name), path.join(project, 'node_modules', name));
  }
}

/** @param {string} what */
function measure(what) {
  const [events, actors] = ['content/events', 'content/actors'].map((folder) => path.join(project, folder));
  const own = existsSync(actors);
  const before = median(() => build());
  // An actor whom no event names is a mistake, so a site without events has none.
  const cast = own ? [] : readdirSync(path.join(ROOT, 'content/actors')).slice(0, CAST);
  for (const name of cast) cpSync(path.join(ROOT, 'content/actors', name), path.join(actors, name));
  writeCorpus(
    events,
    EVENTS,
    readdirSync(actors).map((name) => path.basename(name, '.yaml')),
  );
  const after = median(() => build());
  const again = median(() => build({ warm: true }));
  for (const name of readdirSync(events).filter((name) => name.startsWith('bench-')))
    rmSync(path.join(events, name), { recursive: true });
  if (!own) rmSync(actors, { recursive: true });
  for (const kind of /** @type {const} */ (['wall', 'cpu'])) {
    const each = (/** @type {Times} */ times) => ((times[kind] - before[kind]) / EVENTS).toFixed(2);
    console.log(
      `${what}, ${kind}: ${seconds(before[kind])} without, ${seconds(after[kind])} with, ${each(after)} ms each (built again: ${each(again)} ms)`,
    );
  }
}

/** @returns {Times} */
function build({ warm = false } = {}) {
  const caches = warm ? ['dist'] : ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];
  for (const folder of caches) rmSync(path.join(project, folder), { recursive: true, force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL_CPU, 'node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`);
  return { wall: performance.now() - started, cpu: Number(/cpu=(\d+)/.exec(stderr)?.[1]) / 1000 };
}

/** @param {() => Times} run @returns {Times} each time's own median */
function median(run) {
  const all = Array.from({ length: RUNS }, run);
  const middle = (/** @type {number[]} */ times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { wall: middle(all.map(({ wall }) => wall)), cpu: middle(all.map(({ cpu }) => cpu)) };
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

/** @typedef {{ wall: number, cpu: number }} Times in ms */
