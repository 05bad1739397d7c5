import { describe, expect, it, test } from 'vitest';
import { readCheckOptions } from '../../../src/build/check/options.ts';
import { readOptions, UsageError, wholeNumber } from '../../../src/build/options.ts';

describe('the options of the check', () => {
  it('ask for everything, and for no notice, where there are none', () => {
    expect(readCheckOptions([])).toEqual({
      names: [],
      fix: false,
      json: false,
      fresh: false,
      help: false,
      notices: false,
      only: undefined,
    });
  });

  it('name rules, by themselves or with commas', () => {
    const { only, notices } = readCheckOptions(['--only', 'key-order,value', 'content/events', '--only=yaml']);
    expect([...(only ?? [])]).toEqual(['key-order', 'value', 'yaml']);
    expect(notices).toBe(false);
  });

  it('show a notice that is asked for by name', () => {
    expect(readCheckOptions(['--only', 'stale-translation']).notices).toBe(true);
    expect([...(readCheckOptions(['--stale']).only ?? [])]).toEqual(['missing-translation', 'stale-translation']);
    expect(readCheckOptions(['--stale']).notices).toBe(true);
  });

  it.each([
    [['--only', 'key-ordr'], /^there is no rule key-ordr; did you mean key-order\? There are: unknown-file, /],
    [['--only', ''], /^there is no rule {2}There are: /],
    [['--fixx'], /^Unknown option '--fixx'; did you mean --fix\?$/],
    [['--only'], /^Option '--only <value>' argument missing$/],
    [['--json=yes'], /^Option '--json' does not take an argument$/],
  ])('%j are refused with what is allowed', (args, message) => {
    expect(() => readCheckOptions(args)).toThrow(UsageError);
    expect(() => readCheckOptions(args)).toThrow(message);
  });
});

test('a whole number is one', () => {
  const { values } = readOptions(['--gap', '20'], { gap: { type: 'string', default: '5' } });
  expect(wholeNumber('gap', values.gap)).toBe(20);
  expect(() => wholeNumber('gap', '2.5')).toThrow('--gap takes a whole number, not 2.5');
});
