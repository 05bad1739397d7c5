import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/core/actor.ts';
import { type ContentSet, checkSet, type Item } from '../../../src/core/check/check.ts';
import type { Claim } from '../../../src/core/claim.ts';
import type { Facts, Relation, Translation } from '../../../src/core/event.ts';
import { WORD_KEYS, type WordTable } from '../../../src/core/words.ts';

const TODAY = Date.UTC(2026, 10, 21);

const source: Facts['sources'][string] = {
  title: 'A headline',
  publisher: 'The Post',
  url: 'https://example.org/a',
  date: '2023-01-01',
  lang: 'en',
  kind: 'primary',
};

function event(id: string, facts: Partial<Facts> = {}): Item<Facts> {
  return {
    id,
    file: `content/events/${id}/en.mdx`,
    data: {
      title: 'A title',
      summary: 'A summary.',
      date: '2023-01-01',
      lane: 'policy',
      significance: 3,
      actors: ['acme'],
      places: ['CN'],
      status: 'confirmed',
      sources: { post: source },
      added: '2026-01-01',
      checked: '2026-01-01',
      ...facts,
    },
  };
}

function related(id: string, ...relations: [Relation['type'], string][]): Item<Facts> {
  return event(id, { relations: relations.map(([type, target]) => ({ type, event: target })) });
}

function words(language: string, changed: Partial<WordTable> = {}): Item<WordTable> {
  const table = Object.fromEntries(WORD_KEYS.map((key) => [key, 'word'])) as WordTable;
  return { id: language, file: `content/words/${language}.yaml`, data: { ...table, ...changed } };
}

function set(events: Item<Facts>[], rest: Partial<ContentSet> = {}): ContentSet {
  return {
    events,
    translations: [],
    actors: [],
    claims: [],
    stories: [],
    storyTranslations: [],
    tombstones: undefined,
    originals: [],
    terms: [],
    words: [],
    redirects: undefined,
    permalinks: undefined,
    ownWords: undefined,
    misspellings: undefined,
    everListed: new Set(),
    insecureHosts: new Set(['listed.example']),
    editions: undefined,
    ids: {
      events: new Set(events.map(({ id }) => id)),
      translations: new Set(),
      actors: new Set(['acme', 'nvidia']),
      claims: new Set(),
      stories: new Set(),
      pages: new Set(['about']),
      rules: new Set(),
      words: new Set(['en', 'id']),
    },
    ...rest,
  };
}

/** `rule path: message` of each finding. */
function findings(content: ContentSet): string[] {
  return checkSet(content, TODAY).map(({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`);
}

/** `file rule path` of each finding. */
function places(content: ContentSet): string[] {
  return checkSet(content, TODAY).map(({ file, rule, path }) => `${file} ${rule} ${path.join('.')}`);
}

it('a sound set has no findings', () => {
  expect(findings(set([related('b', ['responds-to', 'a']), related('a', ['enables', 'c']), event('c')]))).toEqual([]);
});

describe('actors', () => {
  it('that do not exist are named with the nearest one', () => {
    expect(findings(set([event('a', { actors: ['acme', 'nvdia'] })]))).toEqual([
      'unknown-actor actors.1: there is no actor nvdia; did you mean nvidia? Else add content/actors/nvdia.yaml',
    ]);
  });

  it('are named once', () => {
    expect(findings(set([event('a', { actors: ['acme', 'acme'] })]))).toEqual([
      'repeated-actor actors.1: acme is already in the list; remove one of the two',
    ]);
  });
});

describe('actors without a part', () => {
  const actor = (id: string): Item<Actor> => ({
    id,
    file: `content/actors/${id}.yaml`,
    data: { name: id, kind: 'company', summary: { en: 'A firm that acts.', id: 'Sebuah perusahaan.' } },
  });
  const claim = { actors: ['nvidia'], sources: {}, verdict: 'unverifiable', added: '2026-01-01', checked: '2026-01-01' };

  it('are named', () => {
    expect(findings(set([event('a')], { actors: [actor('acme'), actor('nvidia')] }))).toEqual([
      'unused-actor : no event and no claim names nvidia; add it to the actors of an entry, or remove this file',
    ]);
  });

  it('may have one in a claim alone', () => {
    const claims = [{ id: 'c', file: 'content/claims/c.yaml', data: claim as unknown as Claim }];
    const content = set([event('a')], { actors: [actor('acme'), actor('nvidia')], claims });
    expect(findings({ ...content, ids: { ...content.ids, claims: new Set(['c']) } })).toEqual([]);
  });

  it('are not known while an entry cannot be read', () => {
    const content = set([event('a')], { actors: [actor('nvidia')] });
    expect(findings({ ...content, ids: { ...content.ids, events: new Set(['a', 'broken']) } })).toEqual([]);
  });
});

describe('relations', () => {
  it.each([
    ['lead to an event that exists', [related('chatgpt-launch-2022', ['enables', 'chatgpt-lunch-2022'])], 'unknown-event'],
    ['lead to another event', [related('a', ['part-of', 'a'])], 'self-relation'],
    ['are stated once', [related('a', ['enables', 'b'], ['enables', 'b']), event('b')], 'repeated-relation'],
    [
      'lead from a cause to a later effect',
      [related('a', ['responds-to', 'b']), event('b', { date: '2023-01-02' })],
      'date-order',
    ],
    ['may not make an earlier event possible', [related('a', ['enables', 'b']), event('b', { date: '2022' })], 'date-order'],
  ])('%s', (_name, events, rule) => {
    expect(findings(set(events)).map((finding) => finding.split(' ')[0])).toEqual([rule]);
  });

  it('of events whose dates overlap may go either way', () => {
    expect(findings(set([related('a', ['responds-to', 'b']), event('b', { date: '2023' })]))).toEqual([]);
  });

  it('never make a circle of causes, whichever way they are stated', () => {
    expect(
      findings(
        set([
          related('a', ['responds-to', 'c']),
          related('b', ['responds-to', 'a']),
          related('b2'),
          related('c', ['escalates', 'b']),
        ]),
      ),
    ).toEqual([
      'relation-cycle relations.0.event: this relation closes a circle, a → b → c → a (each leads to the next); remove the one that is wrong',
    ]);
    expect(places(set([related('a', ['enables', 'b']), related('b', ['enables', 'a'])]))).toEqual([
      'content/events/b/en.mdx relation-cycle relations.0.event',
    ]);
    expect(places(set([related('a', ['enables', 'b'], ['responds-to', 'b']), event('b')]))).toHaveLength(1);
  });

  it('never make a circle of parts', () => {
    expect(places(set([related('a', ['part-of', 'b']), related('b', ['part-of', 'a'])]))).toHaveLength(1);
  });

  it('that contradict each other are no circle', () => {
    expect(findings(set([related('a', ['contradicts', 'b']), related('b', ['contradicts', 'a'])]))).toEqual([]);
  });

  it('may be a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => related(`e${index}`, ['enables', `e${index + 1}`]));
    expect(findings(set([...chain, event('e20000')]))).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [
      'in effect before it was announced',
      { dates: { announced: '2023-02', effective: '2023-01-31' } },
      'date-order dates.effective',
    ],
    ['expired before it was in effect', { dates: { effective: '2023-02', expires: '2023-01' } }, 'date-order dates.expires'],
    ['checked before it was added', { checked: '2025-12-31' }, 'date-order checked'],
    [
      'corrected before it was added',
      { corrections: [{ date: '2025-01-01', grade: 'minor', was: 'abc', now: 'def' }] },
      'date-order corrections.0.date',
    ],
    ['more than a year ahead', { date: '2028' }, 'future-date date'],
    ['added in the future', { added: '2026-12-01', checked: '2026-12-01' }, 'future-date added'],
    ['with a source of the future', { sources: { post: { ...source, date: '2027' } } }, 'future-date sources.post.date'],
  ] satisfies [string, Partial<Facts>, string][])('are refused: %s', (_name, facts, expected) => {
    expect(findings(set([event('a', facts)]))[0]).toMatch(new RegExp(`^${expected}: `));
  });

  it.each([
    ['the same day', { dates: { announced: '2023-01-01', effective: '2023-01-01', expires: '2023-01-01' } }],
    ['a month that contains the day before', { dates: { announced: '2023-01-20', effective: '2023-01' } }],
    ['open ends', { dates: { announced: '2022/..', expires: '../2023' } }],
    ['an end far ahead', { dates: { expires: '2049' } }],
    ['an event of next year', { date: '2027-06' }],
  ] satisfies [string, Partial<Facts>][])('are accepted: %s', (_name, facts) => {
    expect(findings(set([event('a', facts)]))).toEqual([]);
  });
});

describe('sources and figures', () => {
  const figure = (key: string): Partial<Facts> => ({ figures: [{ label: 'sum', value: 1, unit: 'USD', sources: [key] }] });

  it('figures name sources of their event', () => {
    expect(findings(set([event('a', figure('pots'))]))).toEqual([
      'figure-source figures.0.sources.0: pots is no source of this event; did you mean post? There are: post',
    ]);
    expect(places(set([event('a', figure('constructor'))]))).toHaveLength(1);
  });

  it('no figure rests on further reading', () => {
    const content = set([event('a', { ...figure('post'), sources: { post: { ...source, further: true } } })]);
    expect(places(content)).toEqual(['content/events/a/en.mdx further-source figures.0.sources.0']);
  });

  it('a source is listed once, however its address is written', () => {
    const again = { ...source, url: 'https://www.example.org/a/' };
    expect(places(set([event('a', { sources: { post: source, again } })]))).toEqual([
      'content/events/a/en.mdx repeated-source sources.again.url',
    ]);
  });

  it.each(['https://scmp.com@evil.example/', 'https://localhost/', 'https://ex\u0430mple.org/', 'https://example.org/a b'])(
    'an address is plain, not %s',
    (url) => {
      expect(places(set([event('a', { sources: { post: { ...source, url } } })]))).toEqual([
        'content/events/a/en.mdx source-address sources.post.url',
      ]);
    },
  );
});

describe('what is called notable', () => {
  const secondary = { ...source, kind: 'secondary' } as const;
  const other = { ...secondary, url: 'https://example.org/b' };
  it.each([
    ['no single report by others', { sources: { post: secondary } }, ['single-secondary-source significance']],
    [
      'no further reading that nobody rests on',
      { sources: { post: secondary, more: { ...other, further: true } } },
      ['single-secondary-source significance'],
    ],
    ['a primary source', { sources: { post: source } }, []],
    ['two reports', { sources: { post: secondary, more: other } }, []],
    ['a single report where little followed', { significance: 2, sources: { post: secondary } }, []],
  ] satisfies [string, Partial<Facts>, string[]][])('rests on %s', (_name, facts, expected) => {
    const found = places(set([event('a', facts)]));
    expect(found).toEqual(expected.map((place) => `content/events/a/en.mdx ${place}`));
  });
});

describe('an address without encryption', () => {
  const linked = (url: string) => set([event('a', { sources: { post: { ...source, url } } })]);

  it('is refused with what to do', () => {
    expect(findings(linked('http://News.example/a'))).toEqual([
      'insecure-address sources.post.url: post is linked over http://, which anyone on the way can change; write https:// if the page can be had there, else list news.example with the reason under insecure in src/build/links/hosts.yaml',
    ]);
  });

  it.each(['http://listed.example/a', 'http://LISTED.example:8080', 'https://news.example/a'])('may be %s', (url) => {
    expect(findings(linked(url))).toEqual([]);
  });

  it('may not be a subdomain of a host that is listed', () => {
    expect(places(linked('http://www.listed.example/'))).toHaveLength(1);
  });
});

describe('translations', () => {
  const translation = (id: string, data: Partial<Translation> = {}) => ({
    translations: [
      {
        id,
        file: `content/events/${id}/id.mdx`,
        data: { title: 'Judul', summary: 'Ringkasan.', translates: '000000000000', ...data },
      },
    ],
  });

  it('stand beside their event', () => {
    expect(places(set([event('a')], translation('b')))).toEqual(['content/events/b/id.mdx orphan-translation ']);
  });

  it('label every figure', () => {
    const figures: Facts['figures'] = [{ label: 'sum', value: 1, unit: 'USD', sources: ['post'] }];
    expect(findings(set([event('a', { figures })], translation('a')))).toEqual([
      'figure-labels figures: 0 labels for the 1 figure of en.mdx; give one for each, in the same order',
    ]);
    expect(findings(set([event('a', { figures })], translation('a', { figures: ['jumlah'] })))).toEqual([]);
  });
});

describe('what is withdrawn', () => {
  const withdrawn = (facts: Partial<NonNullable<Facts['withdrawn']>> = {}): Partial<Facts> => ({
    status: 'withdrawn',
    withdrawn: { date: '2026-02-01', reason: 'It never happened.', ...facts },
  });
  const translation = (data: Partial<Translation>) => ({
    translations: [
      {
        id: 'a',
        file: 'content/events/a/id.mdx',
        data: { title: 'Judul', summary: 'Ringkasan.', translates: '000000000000', ...data },
      },
    ],
  });

  it('says when and why, in both languages, and may name what stands instead', () => {
    const events = [event('a', withdrawn({ successor: 'b' })), event('b')];
    expect(findings(set(events, translation({ withdrawn: 'Tidak pernah terjadi.' })))).toEqual([]);
  });

  it.each([
    ['a status without a reason', { status: 'withdrawn' }, 'withdrawal status'],
    ['a reason without the status', { ...withdrawn(), status: 'confirmed' }, 'withdrawal withdrawn'],
    ['a successor that does not exist', withdrawn({ successor: 'bb' }), 'unknown-event withdrawn.successor'],
    ['a successor that is itself', withdrawn({ successor: 'a' }), 'withdrawal withdrawn.successor'],
    ['a successor that was withdrawn', withdrawn({ successor: 'gone' }), 'withdrawn-event withdrawn.successor'],
    ['a day before it was added', withdrawn({ date: '2025-12-31' }), 'date-order withdrawn.date'],
    ['a day in the future', withdrawn({ date: '2026-12-31' }), 'future-date withdrawn.date'],
  ] satisfies [string, Partial<Facts>, string][])('has no %s', (_name, facts, expected) => {
    expect(places(set([event('a', facts), event('gone', withdrawn())]))).toEqual([`content/events/a/en.mdx ${expected}`]);
  });

  it('has its reason in the translation, and only if it is withdrawn', () => {
    expect(places(set([event('a', withdrawn())], translation({})))).toEqual(['content/events/a/id.mdx withdrawal withdrawn']);
    expect(places(set([event('a')], translation({ withdrawn: 'Salah.' })))).toEqual([
      'content/events/a/id.mdx withdrawal withdrawn',
    ]);
  });

  it('is named by no other event, claim or story, and by no redirect', () => {
    const claim = { event: 'gone', sources: {}, verdict: 'unverifiable', added: '2026-01-01', checked: '2026-01-01' };
    const content = set([event('gone', { ...withdrawn(), date: '2024' }), related('a', ['responds-to', 'gone'])], {
      claims: [{ id: 'c', file: 'content/claims/c.yaml', data: claim as unknown as Claim }],
      redirects: { id: 'redirects', file: 'content/redirects.yaml', data: { '/events/old/': '/2024/' } },
    });
    expect(findings(content)).toEqual([
      'withdrawn-event relations.0.event: gone was withdrawn; name its successor, or remove this',
      'withdrawn-event event: gone was withdrawn; name its successor, or remove this',
      'redirect /events/old/: /2024/ does not exist; did you mean /2023/?',
    ]);
  });

  it('may keep its own relations, which close no circle', () => {
    const gone = event('gone', { ...withdrawn(), relations: [{ type: 'enables', event: 'a' }] });
    expect(findings(set([gone, event('a')]))).toEqual([]);
  });
});

describe('words', () => {
  it('exist in every language', () => {
    const content = set([]);
    expect(places({ ...content, ids: { ...content.ids, words: new Set(['en']) } })).toEqual([
      'content/words/id.yaml missing-words ',
    ]);
  });

  it('have the same gaps in every language', () => {
    const content = set([], {
      words: [words('en', { 'list.shown': '{shown} of {total}' }), words('id', { 'list.shown': '{shown} dari {totl}' })],
    });
    expect(findings(content)).toEqual([
      'gaps list.shown: gaps {shown} {totl}, but {shown} {total} in content/words/en.yaml; use the same in both',
    ]);
  });
});
