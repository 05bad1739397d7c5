import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kind } from '../../src/build/entry/location.ts';
import { content } from '../../src/build/loader.ts';
import { event } from './sample.ts';
import { lossless, webp } from './webp.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EVENT = 'content/events/thing/en.mdx';
const TRANSLATION = 'content/events/thing/id.mdx';
const KINDS = ['events', 'translations', 'actors', 'pages', 'words'] as const satisfies Kind[];

let root: string;
let stores: Record<string, Map<string, Stored>>;
let watcher: EventEmitter & { add: () => void };
const logger = { error: vi.fn(), info: vi.fn() };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'loader-'));
  stores = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Stored>()]));
  watcher = Object.assign(new EventEmitter(), { add: () => {} });
  vi.clearAllMocks();
  cpSync(path.join(ROOT, 'content/words'), path.join(root, 'content/words'), { recursive: true });
  write('content/actors/acme.yaml', 'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n');
  write('content/pages/about/en.mdx', '---\ntitle: About\ndescription: What this is about.\n---\n\nSee [it](/events/thing/).\n');
  write(EVENT, event('Words.[^post]'));
  write(
    TRANSLATION,
    '---\ntitle: Judul\nsummary: Sebuah perusahaan.\ntranslates: "000000000000"\n---\n\nLihat [ini](/events/thing/).[^post]\n',
  );
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Loads everything as Astro does, with a base path; with a watcher in dev. */
async function load(mode: 'build' | 'dev'): Promise<void> {
  for (const kind of KINDS) {
    const store = stores[kind] ?? new Map<string, Stored>();
    const context = {
      store: {
        keys: () => [...store.keys()],
        delete: (id: string) => store.delete(id),
        set: (entry: Stored) => (store.get(entry.id)?.digest === entry.digest ? false : Boolean(store.set(entry.id, entry))),
      },
      config: { root: pathToFileURL(`${root}/`), base: '/sputnik' },
      generateDigest: (text: string) => text,
      logger,
      ...(mode === 'dev' && { watcher }),
    };
    await content(kind).load(context as unknown as LoaderContext);
  }
}

function change(file: string, text: string | Uint8Array): void {
  write(file, text);
  watcher.emit('all', 'change', path.join(root, file));
}

const html = (kind: Kind, id: string) => stores[kind]?.get(id)?.rendered?.html;

describe('the loaders', () => {
  it('fill the collections with data as written and HTML with its citations', async () => {
    await load('build');
    expect(Object.fromEntries(KINDS.map((kind) => [kind, [...(stores[kind]?.keys() ?? [])]]))).toEqual({
      events: ['thing'],
      translations: ['thing'],
      actors: ['acme'],
      pages: ['about/en'],
      words: ['en', 'id'],
    });
    const thing = stores['events']?.get('thing');
    expect(thing?.data).toMatchObject({ date: '2023-10-20', actors: ['acme'] });
    expect(thing?.filePath).toBe(EVENT);
    expect(thing?.rendered?.metadata).toEqual({
      headings: [],
      citations: [{ source: 'post', count: 1 }],
      terms: [],
      stale: false,
      digest: '71965c9061d0',
    });
    expect(stores['translations']?.get('thing')?.body).toMatch(/^Lihat \[ini\]/);
    expect(html('translations', 'thing')).toBe(
      '<p id="p-lihat-ini">Lihat <a href="/sputnik/id/events/thing/">ini</a>.<sup class="cite"><a href="#source-post" id="cite-post-1" aria-label="Sumber 1: The Post">1</a></sup><a class="passage" href="#p-lihat-ini" aria-label="Tautan ke bagian 1"></a></p>',
    );
    expect(html('actors', 'acme')).toBeUndefined();
  });

  it('keep what has not changed', async () => {
    await load('build');
    const before = stores['events']?.get('thing');
    await load('build');
    expect(stores['events']?.get('thing')).toBe(before);
  });

  it('load nothing for a build while anything is wrong', async () => {
    write(EVENT, event('{x}'));
    await expect(load('build')).rejects.toThrow(
      /^1 problem in 6 files, so nothing is built\ncontent\/events\/thing\/en.mdx:\d+:1 expression: /,
    );
    expect(stores['events']?.size).toBe(0);
  });
});

describe('in dev, the loaders', () => {
  it('tell which translation is stale', async () => {
    await load('build');
    expect(stores['translations']?.get('thing')?.rendered?.metadata?.['stale']).toBe(true);
    expect(stores['events']?.get('thing')?.rendered?.metadata?.['stale']).toBe(false);
  });

  it('show a change at once, and in translations what they take from the event', async () => {
    await load('dev');
    change(
      EVENT,
      event('New words.[^post]', (facts) => facts.replace('The Post', 'The Paper')),
    );
    expect(html('events', 'thing')).toContain('>New words.');
    expect(html('translations', 'thing')).toContain('Sumber 1: The Paper');
  });

  it('mark the terms of the glossary in every event as soon as it has them', async () => {
    await load('dev');
    expect(stores['events']?.get('thing')?.rendered?.metadata).toMatchObject({ terms: [] });
    const terms = (english: string) => `term:
  en: Words
  id: Kata
forms:
  en: [${english}]
  id: [ini sekali]
definition:
  en: What a text is made of.
  id: Bahan sebuah teks.
sources:
  post:
    title: On words
    publisher: The Post
    url: https://example.org/words
    date: "2023"
    lang: en
    kind: secondary
`;
    change('content/terms/words.yaml', terms('Words'));
    expect(html('events', 'thing')).toContain('<a class="term" href="/sputnik/glossary/#words">Words</a>');
    expect(stores['events']?.get('thing')?.rendered?.metadata).toMatchObject({ terms: ['words'] });
    change('content/terms/words.yaml', terms('Other words'));
    expect(html('events', 'thing')).not.toContain('class="term"');
  });

  it('show a picture in its new size', async () => {
    const credit = '  bars:\n    credit: Ayu Lestari\n    licence: CC0\n    url: https://example.org/bars\n';
    const body = 'Words.[^post]\n\n![Columns that rise](./bars.webp)';
    write(
      EVENT,
      event(body, (facts) => facts.replace('added:', `pictures:\n${credit}added:`)),
    );
    write('content/events/thing/bars.webp', webp(lossless(300, 200)));
    await load('dev');
    expect(html('events', 'thing')).toContain('<img src="/sputnik/events/thing/bars.webp" width="300" height="200"');
    expect(stores['events']?.get('thing')?.rendered?.metadata).toMatchObject({
      pictures: [{ name: 'bars', alt: 'Columns that rise', width: 300, height: 200 }],
    });
    change('content/events/thing/bars.webp', webp(lossless(400, 200)));
    expect(html('events', 'thing')).toContain('width="400" height="200"');
  });

  it('keep the last good version of an entry that has a problem, and tell once where it is', async () => {
    await load('dev');
    const before = html('events', 'thing');
    change(EVENT, event('{x}'));
    change(EVENT, event('{x}'));
    expect(html('events', 'thing')).toBe(before);
    expect(logger.error).toHaveBeenCalledOnce();
    expect(logger.error).toHaveBeenCalledWith(expect.stringMatching(/en\.mdx:\d+:1 expression: /));
    change(EVENT, event('Good.[^post]'));
    expect(html('events', 'thing')).toContain('>Good.');
    expect(logger.info).toHaveBeenCalledWith('no problems are left');
  });

  it('forget what is gone', async () => {
    await load('dev');
    rmSync(path.join(root, TRANSLATION));
    watcher.emit('all', 'unlink', path.join(root, TRANSLATION));
    expect(stores['translations']?.size).toBe(0);
  });

  it('go on where something is wrong from the start', async () => {
    write(EVENT, event('{x}'));
    await load('dev');
    expect(logger.error).toHaveBeenCalledOnce();
    expect(stores['actors']?.size).toBe(1);
    expect(stores['events']?.size).toBe(0);
  });
});

interface Stored {
  readonly id: string;
  readonly data: unknown;
  readonly digest?: string;
  readonly filePath?: string;
  readonly body?: string;
  readonly rendered?: { html: string; metadata?: Record<string, unknown> };
}
