// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEntry } from '../src/build/entry/entry.ts';
import { locate } from '../src/build/entry/location.ts';

/**
 * Writes synthetic events in both languages, of the size and shape of the real ones: about 130 words in four paragraphs, one of
 * them a dispute, three sources, two figures, a relation to the event before. The same number always gives the same files.
 *
 * @param {string} folder where the folders of the events go
 * @param {number} count
 * @param {readonly string[]} actors ids to choose from
 */
export function writeCorpus(folder, count, actors) {
  for (let index = 0; index < count; index += 1) {
    const place = path.join(folder, idOf(index));
    mkdirSync(place, { recursive: true });
    const random = randomFrom(index + 1);
    const original = `---\n${facts(index, actors, random)}---\n\n${body(ENGLISH, random)}`;
    writeFileSync(path.join(place, 'en.mdx'), original);
    const translation = `---\n${words(index)}---\n\n${body(INDONESIAN, random)}`;
    writeFileSync(path.join(place, 'id.mdx'), translation.replace('000000000000', digestOf(original)));
  }
}

/** What a translation of an entry states under `translates`. @param {string} original */
function digestOf(original) {
  const location = locate('content/events/bench/en.mdx');
  return (location && readEntry(location, new TextEncoder().encode(original)).digest) ?? '';
}

const LANES = ['controls', 'policy', 'compute', 'models', 'capital', 'markets', 'adoption'];
const ENGLISH =
  'the ministry said on Monday that a new rule for advanced chips would take effect within thirty days and that firms in Beijing could apply for a licence while analysts in Washington noted that earlier limits had been answered by larger orders from suppliers abroad';
const INDONESIAN =
  'kementerian itu mengatakan pada hari Senin bahwa aturan baru untuk cip canggih akan berlaku dalam tiga puluh hari dan perusahaan di Beijing dapat mengajukan izin sementara analis di Washington mencatat bahwa pembatasan sebelumnya dijawab dengan pesanan yang lebih besar';

/** @param {number} index */
function idOf(index) {
  return `bench-${String(index).padStart(6, '0')}`;
}

/** @param {number} index @param {readonly string[]} actors @param {Random} random */
function facts(index, actors, random) {
  // From 2010 on, about two a day, so that most dates are dates of their own.
  const date = new Date(Date.UTC(2010, 0, 1) + index * 11 * 3_600_000).toISOString().slice(0, 10);
  const source = (/** @type {string} */ key) => `  ${key}:
    title: A headline of ordinary length about event ${index}, as the ${key} source printed it
    publisher: The ${key} paper
    url: https://example.org/${key}/${index}
    date: "${date}"
    lang: en
    kind: ${key === 'act' ? 'primary' : 'secondary'}
`;
  return `title: Event ${index} of a synthetic corpus has a title of ordinary length
summary: One or two sentences say what happened and why it matters, in about as many characters as the real entries use for that.
date: "${date}"
dates:
  announced: "${date}"
lane: ${LANES[index % LANES.length]}
significance: ${1 + (index % 4)}
actors: [${[0, 1, 2]
    .map((step) => actors[(index + step * 7 + Math.floor(random() * 5)) % actors.length])
    .filter((id, at, all) => all.indexOf(id) === at)
    .join(', ')}]
places: [${index % 2 ? 'CN' : 'US'}]
status: confirmed
figures:
  - label: what was counted, and on which basis
    value: ${Math.floor(random() * 1e9)}
    unit: USD
    qualifier: about
    sources: [act]
  - label: the same in another unit
    value: ${Math.floor(random() * 1e9)}
    unit: CNY
    sources: [report]
sources:
${source('act')}${source('report')}${source('press')}${index ? `relations:\n  - type: responds-to\n    event: ${idOf(index - 1)}\n` : ''}added: "2026-11-20"
checked: "2026-11-20"
`;
}

/** @param {number} index */
function words(index) {
  return `title: Peristiwa ${index} dari korpus sintetis memiliki judul dengan panjang biasa
summary: Satu atau dua kalimat menjelaskan apa yang terjadi dan mengapa hal itu penting, sepanjang ringkasan pada entri yang sebenarnya.
figures:
  - apa yang dihitung dan atas dasar apa
  - hal yang sama dalam satuan lain
translates: "000000000000"
`;
}

/** @param {string} vocabulary @param {Random} random */
function body(vocabulary, random) {
  const all = vocabulary.split(' ');
  const sentence = () => {
    const text = Array.from({ length: 14 + Math.floor(random() * 6) }, () => all[Math.floor(random() * all.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return `${sentence()} ${sentence()}[^act]

${sentence()}[^report] ${sentence()}[^press]

${sentence()} ${sentence()}[^act]

<Dispute>

${sentence()}[^press]

</Dispute>
`;
}

/** @param {number} seed @returns {Random} */
function randomFrom(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** @typedef {() => number} Random from 0 to below 1 */
