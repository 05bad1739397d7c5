import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import { formatView, GROUPINGS, MAX_ACTORS, parseView, type ViewQuery } from '../../../src/core/query/view-query.ts';
import { STATUSES } from '../../../src/core/status.ts';
import { type Filter, NO_FILTER } from '../../../src/core/timeline/filter.ts';
import { DAY, wholeDays } from '../../../src/core/timeline/scale.ts';

const EVERYTHING: ViewQuery = {
  range: undefined,
  filter: NO_FILTER,
  group: 'side',
  arcs: false,
  folded: false,
  text: '',
  event: undefined,
};
const utc = (text: string) => Date.parse(text);
const filtered = (filter: Partial<Filter>): ViewQuery => ({ ...EVERYTHING, filter: { ...NO_FILTER, ...filter } });

describe('a view and its address', () => {
  test.each<[string, ViewQuery]>([
    ['', EVERYTHING],
    ['?from=2022-10-07&to=2025-02-01', { ...EVERYTHING, range: { from: utc('2022-10-07'), to: utc('2025-02-02') } }],
    [
      '?lane=controls,models&event=deepseek-r1-2025',
      { ...filtered({ lanes: ['controls', 'models'] }), event: 'deepseek-r1-2025' },
    ],
    ['?q=%E6%99%BA%E8%B0%B1+glm', { ...EVERYTHING, text: '智谱 glm' }],
    ['?group=lane', { ...EVERYTHING, group: 'lane' }],
    ['?group=actor&actor=openai,deepseek', { ...filtered({ actors: ['openai', 'deepseek'] }), group: 'actor' }],
    ['?place=TW&significance=4&status=disputed', filtered({ place: 'TW', significance: 4, status: 'disputed' })],
    ['?arcs=all', { ...EVERYTHING, arcs: true }],
    ['?fold=empty', { ...EVERYTHING, folded: true }],
  ])('%s is one spelling of both', (address, view) => {
    expect(parseView(address)).toEqual(view);
    expect(formatView(view)).toBe(address);
  });

  test.each([
    ['a year and a month stand for all of their days', '?from=2022&to=2025-02', '?from=2022-01-01&to=2025-02-28'],
    ['an end before its start is no range', '?from=2025&to=2022', ''],
    ['half a range is none', '?from=2025', ''],
    ['a day that does not exist is none', '?from=2022-02-30&to=2025', ''],
    ['a month that does not exist is none', '?from=2022-13&to=2025', ''],
    ['unknown lanes are left out', '?lane=sports,models', '?lane=models'],
    ['lanes stand in their order, each once', '?lane=models,controls,models', '?lane=controls,models'],
    ['all lanes are no filter', `?lane=${LANES.join()}`, ''],
    ['an event that is no id is left out', '?event=<script>', ''],
    ['an actor that is no id is left out', '?actor=openai,<b>,a--b', '?actor=openai'],
    ['an actor counts once, in the order chosen', '?actor=deepseek,openai,deepseek', '?actor=deepseek,openai'],
    ['more actors than find room are left out', '?actor=a,b,c,d,e,f,g,h', '?actor=a,b,c,d,e,f'],
    ['a place that is no country code is left out', '?place=taiwan', ''],
    ['a significance that everything has is no filter', '?significance=1', ''],
    ['a significance that nothing has is none', '?significance=9', ''],
    ['a status that is none is left out', '?status=rumoured', ''],
    ['a grouping that is none is the mirror', '?group=colour', ''],
    ['arcs that are not all are none', '?arcs=yes', ''],
    ['parameters of others are left out', '?utm_source=x&lane=models', '?lane=models'],
    ['a cut-off escape does no harm', '?q=%E6%99&lane=models', '?lane=models&q=%25E6%2599'],
  ])('%s', (_, address, canonical) => {
    expect(formatView(parseView(address))).toBe(canonical);
  });

  test('an address of the first timeline reads as it did', () => {
    expect(parseView('?from=2022-10-07&to=2025-02-01&lane=controls,models&q=chips&event=deepseek-r1-2025')).toEqual({
      ...EVERYTHING,
      range: { from: utc('2022-10-07'), to: utc('2025-02-02') },
      filter: { ...NO_FILTER, lanes: ['controls', 'models'] },
      text: 'chips',
      event: 'deepseek-r1-2025',
    });
  });

  test('every view of whole days reads as it was written', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);
    const views: fc.Arbitrary<ViewQuery> = fc.record({
      range: fc.option(
        fc
          .tuple(fc.integer({ min: 10_000, max: 30_000 }), fc.integer({ min: 1, max: 9000 }))
          .map(([start, days]) => wholeDays({ from: start * DAY + 5, to: (start + days) * DAY - 7 })),
        { nil: undefined },
      ),
      filter: fc.record({
        lanes: fc.subarray([...LANES], { maxLength: LANES.length - 1 }),
        actors: fc.uniqueArray(id, { maxLength: MAX_ACTORS }),
        place: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: undefined }),
        significance: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
        status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
      }),
      group: fc.constantFrom(...GROUPINGS),
      arcs: fc.boolean(),
      folded: fc.boolean(),
      text: fc.oneof(
        fc.stringMatching(/^[a-z ]{0,12}$/).map((text) => text.trim().replace(/ +/g, ' ')),
        fc.constantFrom('智谱', 'a&b=c', '100%', 'a,b', '+1', '#?/'),
      ),
      event: fc.option(id, { nil: undefined }),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test('no address is refused', () => {
    const names = ['from', 'to', 'lane', 'actor', 'place', 'significance', 'status', 'group', 'arcs', 'q', 'event'];
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom('2022', '0000', '9999-12-31', '%', ','))))
      .map((all) => `?${all.map(([name, value]) => `${name}=${value}`).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pairs), (address) => {
        const once = formatView(parseView(address));
        expect(formatView(parseView(once))).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
