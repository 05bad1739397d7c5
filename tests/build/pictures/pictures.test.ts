import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Node, Renderer } from '@takumi-rs/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingCharacters, readFamilies } from '../../../src/build/pictures/fonts.ts';
import { painter } from '../../../src/build/pictures/painter.ts';
import { folderOf, kept, sweep } from '../../../src/build/pictures/pictures.ts';
import { plate } from '../../../src/build/pictures/plate.ts';
import { LANES } from '../../../src/core/lane.ts';
import { makePicture, type Picture, pictureStrip } from '../../../src/core/share/picture.ts';
import { SHAPES } from '../../../src/core/timeline/svg.ts';
import { makeWords } from '../../../src/core/words.ts';
import { readWords } from '../../core/content.ts';
import { seedEvents } from '../../core/timeline/timeline.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const strip = pictureStrip(seedEvents, 'beside', 'en');

/** A picture of one of the events of the fixture, with other words if told. */
function picture(changes: Partial<Picture> = {}, index = 0): Picture {
  const event = seedEvents[index];
  if (!event) throw new Error('the fixture has no such event');
  const { title, lane } = event;
  const caption = { title, sign: { lane }, kicker: ['Models', 'China'], date: 'October 2023', alt: '' };
  return { ...makePicture(caption, strip, [event], makeWords(readWords('en'), 'en')), ...changes };
}

describe('painting', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'pictures-'));
    for (const part of ['src', 'node_modules', 'package.json']) symlinkSync(path.join(ROOT, part), path.join(root, part));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('makes a PNG of 1200 × 630 px and at most 60 kB', async () => {
    const png = Buffer.from(await painter(root)(picture()));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  });

  test('a second run makes none of the same pictures anew, and one for each that changed', async () => {
    const first = await painter(root)(picture());
    const [name] = readdirSync(folderOf(root));
    // Other bytes under the same name tell a picture that was found from one that was made.
    writeFileSync(path.join(folderOf(root), name ?? ''), 'kept');
    expect(Buffer.from(await painter(root)(picture())).toString()).toBe('kept');
    const other = await painter(root)(picture({ date: '20 October 2023' }));
    expect(Buffer.from(other).equals(first)).toBe(false);
    expect(readdirSync(folderOf(root))).toHaveLength(2);
  });

  test('a letter that the fonts lack is an error in words, and no box in a picture', async () => {
    await expect(painter(root)(picture({ title: 'Zhipu (智谱) raises money' }))).rejects.toThrow(
      'The social picture of "Zhipu (智谱) raises money" cannot be set: its fonts have no 智 (U+667A), 谱 (U+8C31). Write it in Latin letters, or add a font that has them to src/build/pictures/fonts.ts.',
    );
    expect(missingCharacters('Ñandú, Łódź, İstanbul – “US$1” … 2,7 %', readFamilies(ROOT))).toEqual([]);
  });
});

describe('the plate', () => {
  const LONGEST = [
    'Draft of China’s 15th five-year plan sets out AI Plus and less reliance on foreign chips',
    'Nilai Nvidia susut sekitar 589 miliar dolar AS sehari di tengah kekhawatiran soal DeepSeek',
    'Mempertanggungjawabkan ketidakseimbangan pengoordinasian pertanggungjawaban internasional',
    'MMMMMM WWWWWW MMMMMM WWWWWW MMMMMM WWWWWW MMMMMM WWWWWW MMMMMM WWWWWW',
  ];

  test.each([...LONGEST, 'Go'])('sets “%s” in at most four lines, clear of the strip', async (title) => {
    const { lines, bottom } = await measured(picture({ title }));
    expect(lines).toBeLessThanOrEqual(4);
    // A mark on the highest column stands some px below the upper edge of the strip.
    expect(bottom).toBeLessThanOrEqual(630 - strip.height);
  });

  test('sets the longest statement of a claim clear of the strip', async () => {
    const title = 'Companies in both countries trained and released more models than ever before, '.repeat(3).slice(0, 200);
    const { bottom } = await measured(picture({ title, date: undefined, sign: { verdict: 'partly' } }));
    expect(bottom).toBeLessThanOrEqual(630 - strip.height + 10);
  });

  test('has the shape of each lane in its colour', () => {
    for (const lane of LANES) {
      const [first] = drawings(plate(picture({ sign: { lane } }), (token) => token));
      expect(first, lane).toContain(`<path d="${SHAPES[lane]}" fill="lane-${lane}"/>`);
    }
  });

  test('stands as it was when it was last looked at', () => {
    expect(plate(picture({}, 20), (token) => `{${token}}`)).toMatchSnapshot();
  });

  /** The drawings of a plate, in their order. */
  function drawings(node: Node): string[] {
    if (node.type === 'container') return (node.children ?? []).flatMap(drawings);
    return node.type === 'image' ? [decodeURIComponent(String(node.src))] : [];
  }

  /** Where the engine sets the title: the longest text of the plate. */
  async function measured(shown: Picture) {
    const renderer = new Renderer();
    for (const { name, files } of readFamilies(ROOT)) {
      for (const data of files) await renderer.registerFont({ name, data });
    }
    const root = await renderer.measure(
      plate(shown, () => '#000000'),
      { width: 1200, height: 630 },
    );
    const texts = root.children[1]?.children ?? [];
    const title = texts.at(-1);
    if (!title) throw new Error('the plate has no title');
    const lines = new Set(title.runs.map(({ y }) => Math.round(y))).size;
    return { lines, bottom: title.transform[5] + title.height };
  }
});

describe('the folder of pictures', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'pictures');
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  test('makes what it lacks, once', async () => {
    let made = 0;
    const make = async () => Uint8Array.of(++made);
    expect([...(await kept(folder, 'a.png', make))]).toEqual([1]);
    expect([...(await kept(folder, 'a.png', make))]).toEqual([1]);
    expect(readdirSync(folder)).toEqual(['a.png']);
  });

  test('loses what a build did not use', async () => {
    const make = async () => Uint8Array.of(0);
    for (const name of ['old.png', 'found.png']) await kept(folder, name, make);
    const before = new Date(Date.now() - 60_000);
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), before, before);
    const start = Date.now();
    await kept(folder, 'found.png', make);
    await kept(folder, 'new.png', make);
    expect(sweep(folder, start).sort()).toEqual(['found.png', 'new.png']);
    expect(readdirSync(folder).sort()).toEqual(['found.png', 'new.png']);
  });

  test('need not exist', () => {
    expect(sweep(folder, 0)).toEqual([]);
  });
});
