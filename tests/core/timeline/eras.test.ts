import { describe, expect, test } from 'vitest';
import { eraRows, erasOf, placeEras } from '../../../src/core/timeline/eras.ts';

const rule = { title: 'A rule', lane: 'controls', significance: 4, at: 1000, links: [] } as const;
const successor = { ...rule, id: 'successor', title: 'Its successor', at: 5000 };

describe('an era', () => {
  test('lasts from a rule to the act that supersedes it', () => {
    const old = { ...rule, id: 'old', links: [{ type: 'supersedes', reverse: true, event: 'successor' }] } as const;
    expect(erasOf([old, successor])).toEqual([{ id: 'old', title: 'A rule', from: 1000, to: 5000 }]);
  });

  test('ends with the first act that supersedes the rule', () => {
    const links = ['later', 'successor'].map((event) => ({ type: 'supersedes', reverse: true, event }) as const);
    const later = { ...successor, id: 'later', at: 9000 };
    expect(erasOf([{ ...rule, id: 'old', links }, successor, later])[0]).toMatchObject({ to: 5000 });
  });

  test('lasts from when a rule took effect to when it ended, where both are known', () => {
    const [era] = erasOf([{ ...rule, id: 'dated', effective: 2000, expires: 3000 }]);
    expect(era).toMatchObject({ from: 2000, to: 3000 });
  });

  test.each([
    ['what supersedes nothing and ends nowhere', { ...rule, id: 'open' }],
    ['what supersedes another itself', { ...rule, id: 'a', links: [{ type: 'supersedes', reverse: false, event: 'successor' }] }],
    ['a model that a newer one replaces', { ...rule, id: 'a', lane: 'models', expires: 3000 }],
    ['a minor rule', { ...rule, id: 'a', significance: 2, expires: 3000 }],
    ['an end before the beginning', { ...rule, id: 'a', expires: 500 }],
  ] as const)('is not made of %s', (_, event) => {
    expect(erasOf([event, successor])).toEqual([]);
  });
});

describe('eras in a view', () => {
  const era = (from: number, to: number) => ({ id: `${from}`, title: 'Rule', from, to });
  const view = { from: 0, to: 1000, width: 1000 };

  test('share a row unless they overlap', () => {
    const eras = [era(0, 100), era(50, 300), era(100, 200)];
    expect(placeEras(eras, view).map(({ id, row }) => [id, row])).toEqual([
      ['0', 0],
      ['50', 1],
      ['100', 0],
    ]);
    expect(eraRows(eras)).toBe(2);
    expect(eraRows([])).toBe(0);
  });

  test('keep their rows when the view moves', () => {
    const eras = [era(0, 100), era(50, 300), era(400, 900)];
    const rows = new Map(placeEras(eras, view).map(({ id, row }) => [id, row]));
    for (const { id, row } of placeEras(eras, { from: 200, to: 500, width: 1000 })) expect(row).toBe(rows.get(id));
  });

  test('say as much of their titles as they have room for, at the start of what is in view', () => {
    const long = { ...era(100, 400), title: 'A rule with a long title that goes on for longer than its bar does, by far' };
    expect(placeEras([era(0, 10)], view)[0]?.label).toBe('');
    expect(placeEras([era(100, 400)], view)[0]?.label).toEqual({ x: 106, text: 'Rule' });
    expect(placeEras([long], view)[0]?.label).toEqual({ x: 106, text: expect.stringMatching(/^A rule with .+…$/) });
    expect(placeEras([era(-500, 400)], view, 1000)[0]).toMatchObject({ x: -500, label: { x: 6 } });
  });
});
