import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../src/core/lane.ts';
import { DAY } from '../../src/core/scale.ts';
import { formatView, parseView, type ViewQuery, wholeDays } from '../../src/core/view-query.ts';

const EVERYTHING: ViewQuery = { range: undefined, lanes: [], text: '', event: undefined };
const utc = (text: string) => Date.parse(text);

describe('a view and its address', () => {
  test.each<[string, ViewQuery]>([
    ['', EVERYTHING],
    ['?from=2022-10-07&to=2025-02-01', { ...EVERYTHING, range: { from: utc('2022-10-07'), to: utc('2025-02-02') } }],
    ['?lane=controls,models&event=deepseek-r1-2025', { ...EVERYTHING, lanes: ['controls', 'models'], event: 'deepseek-r1-2025' }],
    ['?q=%E6%99%BA%E8%B0%B1+glm', { ...EVERYTHING, text: '智谱 glm' }],
  ])('%s is one spelling of both', (address, view) => {
    expect(parseView(address)).toEqual(view);
    expect(formatView(view)).toBe(address);
  });

  test.each([
    ['a year and a month stand for all of their days', '?from=2022&to=2025-02', '?from=2022-01-01&to=2025-02-28'],
    ['an end before its start is no range', '?from=2025&to=2022', ''],
    ['half a range is none', '?from=2025', ''],
    ['a day that does not exist is none', '?from=2022-02-30&to=2025', ''],
    ['unknown lanes are left out', '?lane=sports,models', '?lane=models'],
    ['all lanes are no filter', `?lane=${LANES.join()}`, ''],
    ['an event that is no id is left out', '?event=<script>', ''],
    ['parameters of others are left out', '?utm_source=x&lane=models', '?lane=models'],
  ])('%s', (_, address, canonical) => {
    expect(formatView(parseView(address))).toBe(canonical);
  });

  test('every view of whole days reads as it was written', () => {
    const views = fc.record({
      range: fc.option(
        fc
          .tuple(fc.integer({ min: 10_000, max: 30_000 }), fc.integer({ min: 1, max: 9000 }))
          .map(([start, days]) => wholeDays({ from: start * DAY + 5, to: (start + days) * DAY - 7 })),
        { nil: undefined },
      ),
      lanes: fc.subarray([...LANES], { maxLength: LANES.length - 1 }),
      text: fc.stringMatching(/^[a-z ]{0,12}$/).map((text) => text.trim().replace(/ +/g, ' ')),
      event: fc.option(fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/), { nil: undefined }),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  test('no address is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const once = formatView(parseView(address));
        expect(formatView(parseView(once))).toBe(once);
      }),
    );
  });
});
