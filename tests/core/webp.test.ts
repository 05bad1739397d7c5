import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebp } from '../../src/core/webp.ts';
import { ascii, chunk, concat, extended, lossless, lossy, webp } from '../build/webp.ts';

const SOUND = webp(lossless(960, 540));

describe('of a WebP file', () => {
  it.each([
    ['lossless', SOUND],
    ['lossy', webp(lossy(960, 540))],
    ['lossy, with bits that ask to scale it', webp(lossy(960 | 0x4000, 540 | 0x8000))],
    ['in the extended format', webp(extended(960, 540), lossy(960, 540))],
    ['with transparency', webp(extended(960, 540, 0x10), chunk('ALPH', ascii('x')), lossy(960, 540))],
    ['made by an encoder', readFileSync('tests/fixtures/pictures/bars.webp')],
    ['that is a part of a buffer', concat(ascii('xyz'), SOUND).subarray(3)],
  ])('the size is read: %s', (_name, bytes) => {
    expect(readWebp(bytes)).toEqual({ width: 960, height: 540 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a PNG by another name', concat(Uint8Array.of(0x89), ascii('PNG\r\n\u001a\n and so on'))],
    ['an SVG with a script', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a module', ascii('export const x = 1;\n')],
    ['another RIFF file', concat(ascii('RIFF'), Uint8Array.of(4, 0, 0, 0), ascii('WAVE'))],
  ])('nothing is read where it is none: %s', (_name, bytes) => {
    expect(readWebp(bytes)).toEqual({ fault: expect.stringContaining('this is no WebP file') });
  });

  it.each([
    ['a page behind it', concat(SOUND, ascii('<script>alert(1)</script>')), /its head says 26 bytes, and there are 51/],
    ['a page in a chunk of its own', webp(lossless(960, 540), chunk('JUNK', ascii('<script>'))), /it has the parts "VP8L JUNK"/],
    ['an end that is missing', SOUND.subarray(0, 20), /its head says 26 bytes, and there are 20/],
    ['a chunk that goes on after the end', webp(lossy(960, 540).subarray(0, 14)), /the part "VP8 " goes on after its end/],
    ['a chunk of 4 GB', webp(concat(ascii('VP8 '), Uint8Array.of(255, 255, 255, 255))), /goes on after its end/],
    ['half a head of a chunk', webp(lossless(960, 540), ascii('VP8')), /its last 3 bytes belong to no part/],
    ['a byte that fills up', webp(concat(lossless(960, 540).subarray(0, 13), ascii('x'))), /filled up with another byte/],
    ['no picture', webp(), /it has the parts ""/],
    ['two pictures', webp(lossless(960, 540), lossless(960, 540)), /it has the parts/],
    ['thousands of chunks', webp(...Array.from({ length: 5000 }, () => chunk('JUNK', new Uint8Array()))), /too many parts/],
    ['another signature', webp(chunk('VP8L', Uint8Array.of(0x2e, 0, 0, 0, 0))), /the head of its pixels is none/],
    ['another version', webp(lossless(960, 540, 1)), /the head of its pixels is none/],
    ['a frame that needs another one', webp(lossy(960, 540, 0x11)), /the head of its pixels is none/],
    ['a frame that is not shown', webp(lossy(960, 540, 0x00)), /the head of its pixels is none/],
    ['a partition without end', webp(lossy(960, 540, 0x30)), /the head of its pixels is none/],
    ['no width', webp(lossy(0, 540)), /the head of its pixels is none/],
    ['too little for a head', webp(chunk('VP8 ', Uint8Array.of(0x10))), /the head of its pixels is none/],
    ['two sizes', webp(extended(96, 54), lossy(960, 540)), /its two heads differ/],
    ['flags without what they announce', webp(extended(960, 540, 0x08), lossy(960, 540)), /its two heads differ/],
    ['a long extended head', webp(chunk('VP8X', new Uint8Array(12)), lossy(1, 1)), /its two heads differ/],
    ['moving frames', webp(extended(960, 540, 0x02), chunk('ANIM', new Uint8Array(6))), /this picture moves/],
    ['Exif', webp(extended(960, 540, 0x08), lossy(960, 540), chunk('EXIF', ascii('Canon'))), /metadata \(Exif\) may tell who/],
    ['XMP', webp(extended(960, 540, 0x04), lossy(960, 540), chunk('XMP ', ascii('<x/>'))), /metadata \(XMP\) may tell who/],
    ['Exif that no head announces', webp(lossy(960, 540), chunk('EXIF', ascii('Canon'))), /metadata \(Exif\)/],
    ['a colour profile', webp(extended(960, 540, 0x20), chunk('ICCP', ascii('x')), lossy(960, 540)), /a colour profile/],
  ])('it is refused for %s', (_name, bytes, reason) => {
    expect(readWebp(bytes)).toEqual({ fault: expect.stringMatching(reason) });
  });

  it('a size or a reason is told, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.uint8Array({ maxLength: 60 }).map((payload) => webp(chunk('VP8 ', payload))),
      fc.uint8Array({ maxLength: 60 }).map((payload) => webp(payload)),
    );
    fc.assert(
      fc.property(bytes, (bytes) => {
        expect(Object.keys(readWebp(bytes)).join()).toMatch(/^(?:width,height|fault)$/);
      }),
    );
  });
});
