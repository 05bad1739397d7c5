import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { encode, pack, sha256 } from '../../../src/build/edition/pack.ts';

const files = new Map([
  ['text/b.txt', encode('zwei\n')],
  ['a.txt', encode('智谱\n')],
]);

describe('an archive', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('has every file below one folder, with checksums that hold', () => {
    const unpacked = unzipSync(pack('edition', files, '2026-11-22'));
    expect(Object.keys(unpacked)).toEqual(['edition/a.txt', 'edition/text/b.txt', 'edition/SHA256SUMS']);
    expect(unpacked['edition/a.txt']).toEqual(files.get('a.txt'));
    const sums = new TextDecoder().decode(unpacked['edition/SHA256SUMS']).trim().split('\n');
    expect(sums).toHaveLength(2);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(unpacked[`edition/${name}`] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('is the same whatever the order of its files, the clock and its zone', () => {
    const first = sha256(pack('edition', files, '2026-11-22'));
    for (const zoneName of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = zoneName;
      expect(sha256(pack('edition', new Map([...files].reverse()), '2026-11-22'))).toBe(first);
    }
  });

  it('is another one on another day, or with other words', () => {
    const first = sha256(pack('edition', files, '2026-11-22'));
    expect(sha256(pack('edition', files, '2026-11-23'))).not.toBe(first);
    expect(sha256(pack('edition', new Map([...files, ['a.txt', encode('x')]]), '2026-11-22'))).not.toBe(first);
  });
});
