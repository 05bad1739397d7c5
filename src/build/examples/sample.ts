import { DEFAULT_LANGUAGE, LANGUAGES } from '../../core/language.ts';
import { WORD_KEYS } from '../../core/words.ts';
import { readEntry } from '../entry/entry.ts';
import { CONTENT, type Kind, locate } from '../entry/location.ts';

/** The day on which the sample is checked, ms since the epoch, UTC: an example must not become wrong by the passing of time. */
export const SAMPLE_DAY = Date.UTC(2026, 10, 22);

const EVENTS = [
  'acme-funding-2023',
  'acme-founding-2020',
  'acme-model-2024',
  'acme-licence-2024',
  'acme-office-2025',
  'acme-listing-2025',
] as const;

const source = (key: string) => `sources:
  ${key}:
    title: Acme announces its funding
    publisher: Acme
    url: https://example.org/acme-funding
    date: "2023-10-20"
    lang: en
    kind: primary
`;

const days = `added: "2026-11-20"
checked: "2026-11-20"
`;

/** The head of a picture of 800 × 449 pixels, of which every byte is a sign of ASCII: of the rest, the check sees nothing. */
const WEBP = 'RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0/\x1f\x03p\0\0';

/** A sound file of each kind. */
const TEXTS: Readonly<Record<Kind, string>> = {
  events: `---
title: Acme raises 2.5 billion yuan
summary: The Beijing start-up named six backers of a year of funding rounds.
date: "2023-10-20"
lane: capital
significance: 3
actors: [acme]
places: [CN]
status: confirmed
${source('acme')}${days}---

Acme said on 20 October 2023 that it had raised 2.5 billion yuan.[^acme]
`,
  translations: `---
title: Acme meraih 2,5 miliar yuan
summary: Perusahaan rintisan Beijing itu menyebut enam pendukung pendanaannya selama setahun.
translates: "000000000000"
---

Acme menyatakan pada 20 Oktober 2023 bahwa ia telah meraih 2,5 miliar yuan.[^acme]
`,
  pictures: WEBP,
  stories: `---
title: How Acme grew
summary: Six steps from a laboratory to the stock exchange.
steps:
${EVENTS.map((id) => `  - ${id}\n`).join('')}${days}---

Acme began small. These are the steps it took.

${EVENTS.map((id) => `<Step event="${id}">\n\nThen this happened.\n\n</Step>\n`).join('\n')}`,
  storyTranslations: `---
title: Bagaimana Acme tumbuh
summary: Enam langkah dari laboratorium ke bursa saham.
translates: "000000000000"
---

Acme berawal kecil. Inilah langkah-langkahnya.

${EVENTS.map((id) => `<Step event="${id}">\n\nLalu ini terjadi.\n\n</Step>\n`).join('\n')}`,
  pages: `---
title: About
description: What this site is about.
translates: "000000000000"
---

See [the timeline](/).
`,
  actors: `name: Acme
kind: company
country: CN
summary:
  en: A maker of language models in Beijing.
  id: Pembuat model bahasa di Beijing.
`,
  claims: `statement:
  en: Acme raised 2.5 billion yuan in 2023.
  id: Acme meraih 2,5 miliar yuan pada 2023.
verdict: confirmed
record:
  en: Acme named the sum on 20 October 2023.
  id: Acme menyebut jumlah itu pada 20 Oktober 2023.
subject: capital
event: acme-funding-2023
${source('acme')}${days}`,
  terms: `term:
  en: Funding round
  id: Putaran pendanaan
forms:
  en: [funding round]
  id: [putaran pendanaan]
definition:
  en: An occasion on which investors put money into a firm.
  id: Kesempatan ketika investor menanamkan uang ke perusahaan.
${source('acme')}`,
  rules: '',
  words: WORD_KEYS.map((key) => `${key}: word\n`).join(''),
  editions: '# none yet\n',
  redirects: '# none yet\n',
  tombstones: '# none yet\n',
  spelling: 'chipmaker\nhyperscaler\n',
  misspellings: 'analisa: analisis\nresiko: risiko\n',
  permalinks: '',
};

const FILES = [
  ...EVENTS.flatMap((id) => [`events/${id}/en.mdx`, `events/${id}/id.mdx`]),
  'stories/acme/en.mdx',
  'stories/acme/id.mdx',
  'pages/about/en.mdx',
  'pages/about/id.mdx',
  'actors/acme.yaml',
  'claims/acme-funding-sum.yaml',
  'terms/funding-round.yaml',
  ...LANGUAGES.map((language) => `words/${language}.yaml`),
  'spelling/en.txt',
  'spelling/id.yaml',
];

/** A small set of sound content about a firm that does not exist, by path: what every example is an exception in. */
export const SAMPLE: ReadonlyMap<string, string> = new Map(
  FILES.map((name) => {
    const file = `${CONTENT}/${name}`;
    return [file, sampleText(file)];
  }),
);

/** What a sound file at this path says; nothing where no file may stand. */
export function sampleText(path: string): string {
  const location = locate(path);
  if (!location) return '';
  const text = TEXTS[location.kind];
  const original = location.language === DEFAULT_LANGUAGE ? undefined : locate(path.replace(/[^/]+$/, `${DEFAULT_LANGUAGE}.mdx`));
  if (!original) return text.replace(/^translates: .*\n/m, '');
  const { digest = '' } = readEntry(original, new TextEncoder().encode(TEXTS[original.kind]));
  return text.replace('000000000000', digest);
}
