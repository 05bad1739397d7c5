import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentsOf, elementsOf, filesOf, home, type Page, pages } from './site.ts';

/** Bytes after Brotli, as a browser would fetch them. */
const HOME = 30_000;
const EVENT = 8_000;
const STORY = 30_000;
const FORM = 65_000;
/** Bytes after gzip, which every host has. */
const TILE = 4500;
const FIRST_VIEW = 10_000;
/** Bytes as they are: fonts are compressed already. */
const FONT = 40_000;

test('the home page loads at most 30 kB of script', () => {
  const measured = pages.filter(({ address }) => /^\/(id\/)?$/.test(address)).map(measure);
  expect(measured.length).toBeGreaterThan(0);
  expect(tooHeavy(measured, HOME)).toEqual([]);
});

test('an event page loads at most 8 kB of script', () => {
  const measured = pages.filter(({ address }) => /^\/(id\/)?events\/[^/]+\/$/.test(address)).map(measure);
  expect(measured.length).toBeGreaterThan(0);
  expect(tooHeavy(measured, EVENT)).toEqual([]);
});

test('a story loads at most 30 kB of script', () => {
  const measured = pages.filter(({ address }) => /^\/(id\/)?stories\/[^/]+\/$/.test(address)).map(measure);
  expect(measured.length).toBeGreaterThan(0);
  expect(tooHeavy(measured, STORY)).toEqual([]);
});

test('each form for contributions loads at most 65 kB of script, and data of at most 50 kB', () => {
  const measured = pages.filter(({ address }) => /^\/(id\/)?contribute\/new\//.test(address)).map(measure);
  expect(measured).toHaveLength(8);
  expect(tooHeavy(measured, FORM)).toEqual([]);
  expect(weigh(contentsOf(`${home.pathname}contribute/known.json`))).toBeLessThanOrEqual(50_000);
});

test('a tile weighs at most 4.5 kB, and the tiles of the first view 10 kB together', () => {
  const tiles = filesOf('tiles/**/*.json').filter((file) => /\/\d+-\d+\.json$/.test(file));
  expect(tiles.length).toBeGreaterThan(4);
  const heavy = tiles.map((file) => ({ file, bytes: gzipSync(contentsOf(home.pathname + file)).length }));
  expect(heavy.filter(({ bytes }) => bytes > TILE)).toEqual([]);
  const first = pages
    .filter(({ address }) => /^\/(id\/)?$/.test(address))
    .flatMap(({ html }) => [...elementsOf(html, 'script')].filter(({ attributes }) => 'data-timeline' in attributes));
  expect(first).toHaveLength(2);
  for (const { text } of first) expect(gzipSync(text).length).toBeLessThanOrEqual(FIRST_VIEW);
});

test('no font weighs more than 40 kB', () => {
  const fonts = filesOf('**/*.{woff2,woff,ttf,otf}').map((file) => ({ file, bytes: contentsOf(home.pathname + file).length }));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ bytes }) => bytes > FONT)).toEqual([]);
});

/** The script a page runs without being asked: inline, linked, preloaded, and whatever these import statically. */
function measure({ address, html }: Page): Measured {
  const inline: string[] = [];
  const linked: string[] = [];
  for (const { attributes, text } of elementsOf(html, 'script')) {
    if (attributes.type && !/^(module|text\/javascript)$/.test(attributes.type)) continue;
    if (attributes.src) linked.push(attributes.src);
    else inline.push(text);
  }
  for (const { attributes } of elementsOf(html, 'link')) {
    if (attributes.rel === 'modulepreload' && attributes.href) linked.push(attributes.href);
  }
  const parts = Object.fromEntries(withImports(linked).map((file) => [file, weightOf(file)]));
  if (inline.length > 0) parts.inline = weightOfInline(inline.join('\n'));
  return { address, total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0), parts };
}

function withImports(files: Iterable<string>): string[] {
  const all = new Set(files);
  for (const file of all) for (const imported of importsOf(file)) all.add(imported);
  return [...all];
}

const importsOf = remembering((file) => {
  const code = contentsOf(file).toString();
  // `import(…)` is left out: it waits until the reader asks for it.
  return [...code.matchAll(/\b(?:import|export)\b\s*(?:[\w$*{}\s,]+?\bfrom\s*)?["']([^"']+)["']/g)]
    .filter(([, target = '']) => /^\.{0,2}\//.test(target))
    .map(([, target = '']) => path.posix.resolve(path.posix.dirname(file), target));
});

const weightOf = remembering((file) => weigh(contentsOf(file)));
const weightOfInline = remembering((code) => weigh(Buffer.from(code)));

function weigh(contents: Buffer): number {
  return brotliCompressSync(contents).length;
}

/** Pages share most of their script. */
function remembering<Answer>(answer: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => known.get(asked) ?? (known.set(asked, answer(asked)).get(asked) as Answer);
}

function tooHeavy(measured: Measured[], limit: number): Measured[] {
  return measured.filter(({ total }) => total > limit).sort((a, b) => b.total - a.total);
}

interface Measured {
  address: string;
  total: number;
  parts: Record<string, number>;
}
