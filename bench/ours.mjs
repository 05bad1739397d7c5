// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { makeEdition } from '../src/core/timeline/edition.ts';
import { publish } from './published.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What the copy of the site keeps: its first page, in both languages, and all that this page is made of. */
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src', 'content/words', 'content/redirects.yaml'];

/** @type {import('./peer.mjs').Peer} */
export const ours = {
  name: 'this site',
  packages: [],
  write,
  drawn: "document.querySelector('event-timeline .timeline svg.drawing')",
  ready: "document.querySelector('event-timeline.live')",
  root: 'event-timeline',
  // By the wheelDelta of src/islands/timeline/gestures.ts: 2 ** (0.01 × 8.02 × 60) is 28.
  gesture: {
    target: 'event-timeline .timeline svg.drawing',
    zoom: { by: 'wheel', ctrl: true, step: 8.02 },
    brush: 'event-timeline .brush',
  },
};

/**
 * Builds the first page of the site with synthetic events in place of its own. Its tiles are written from here: the page generator
 * would need longer for their addresses than the pyramid for them.
 *
 * @param {string} folder
 * @param {readonly import('./events.mjs').BenchEvent[]} events
 */
async function write(folder, events) {
  const project = mkdtempSync(path.join(tmpdir(), 'bench-site-'));
  try {
    for (const part of PARTS.filter((name) => existsSync(path.join(ROOT, name)))) {
      cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true });
    }
    rmSync(path.join(project, 'src/pages'), { recursive: true });
    cpSync(path.join(ROOT, 'src/pages/[...lang]/index.astro'), path.join(project, 'src/pages/[...lang]/index.astro'));
    for (const name of ['model.ts', 'published.mjs']) {
      cpSync(path.join(import.meta.dirname, name), path.join(project, 'src', name));
    }
    writeFileSync(path.join(project, 'src/events.json'), JSON.stringify(events));
    mkdirSync(path.join(project, 'node_modules'));
    for (const name of readdirSync(path.join(ROOT, 'node_modules')).filter((entry) => !/^\.(?!bin)/.test(entry))) {
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name));
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=12000', 'node_modules/astro/bin/astro.mjs', 'build'],
      { cwd: project, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 1 << 28 },
    );
    if (status !== 0) throw new Error(`the site was not built:\n${stdout}\n${stderr}`);
    cpSync(path.join(project, 'dist'), folder, { recursive: true });
    writeTiles(folder, events);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {readonly import('./events.mjs').BenchEvent[]} events */
function writeTiles(folder, events) {
  const names = { actor: String, place: String };
  const { id, files } = makeEdition(publish(events), 'en', names);
  const place = path.join(folder, 'tiles/en', id);
  mkdirSync(place, { recursive: true });
  for (const [name, file] of files) writeFileSync(path.join(place, `${name}.json`), JSON.stringify(file()));
}
