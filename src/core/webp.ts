/**
 * Reads the head of a picture and nothing of its pixels. Only plain still pictures are taken: chunks that could carry a place, a
 * person or a second file are refused, and so is every byte that the container does not account for.
 *
 * Sources: WebP Container Specification (https://developers.google.com/speed/webp/docs/riff_container), RFC 6386 section 9.1 for VP8,
 * and the WebP Lossless Bitstream Specification, section 3, for VP8L.
 */
export function readWebp(bytes: Uint8Array): WebpSize | WebpFault {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || fourCC(at, 0) !== 'RIFF' || fourCC(at, 8) !== 'WEBP') {
    return { fault: 'this is no WebP file, whatever its name; convert the picture to WebP' };
  }
  const stated = at.getUint32(4, true) + 8;
  if (stated !== bytes.length) return broken(`its head says ${stated} bytes, and there are ${bytes.length}`);
  const chunks = chunksOf(at);
  if (!Array.isArray(chunks)) return chunks;
  const refused = chunks.flatMap(({ name }) => REFUSED[name] ?? []);
  if (refused[0]) return { fault: refused[0] };
  const order = chunks.map(({ name }) => name).join(' ');
  if (!ORDERS.has(order)) return broken(`it has the parts ${JSON.stringify(order)}`);
  const [first, last] = [chunks[0], chunks.at(-1)];
  const size = last && (last.name === 'VP8 ' ? lossySize(at, last) : losslessSize(at, last));
  if (!size) return broken('the head of its pixels is none');
  if (first?.name === 'VP8X') {
    const canvas = canvasOf(at, first);
    if (!canvas || canvas.width !== size.width || canvas.height !== size.height) return broken('its two heads differ');
  }
  return size;
}

/** The bytes before the first chunk. */
const HEAD = 12;

/** Still pictures: lossy or lossless, in the simple and in the extended format. */
const ORDERS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X VP8 ', 'VP8X VP8L', 'VP8X ALPH VP8 ']);

const WITHOUT = 'may tell who made it and where; save the picture without it, as "cwebp -metadata none" does';
const REFUSED: Readonly<Record<string, string>> = {
  ANIM: 'this picture moves; save one frame of it',
  ANMF: 'this picture moves; save one frame of it',
  EXIF: `metadata (Exif) ${WITHOUT}`,
  'XMP ': `metadata (XMP) ${WITHOUT}`,
  ICCP: 'a colour profile is no use to most screens; convert the picture to sRGB and save it without, as "cwebp -metadata none" does',
};

function broken(what: string): WebpFault {
  return { fault: `this WebP file is damaged, or holds something else as well: ${what}; save the picture anew` };
}

/** What the file is made of; payloads of odd length are followed by a byte that is 0. */
function chunksOf(at: DataView): Chunk[] | WebpFault {
  const chunks: Chunk[] = [];
  for (let from = HEAD; from < at.byteLength; ) {
    if (from + 8 > at.byteLength) return broken(`its last ${at.byteLength - from} bytes belong to no part`);
    const chunk = { name: fourCC(at, from), from: from + 8, length: at.getUint32(from + 4, true) };
    const end = chunk.from + chunk.length;
    const next = end + (chunk.length % 2);
    if (next > at.byteLength) return broken(`the part ${JSON.stringify(chunk.name)} goes on after its end`);
    if (next > end && at.getUint8(end) !== 0)
      return broken(`the part ${JSON.stringify(chunk.name)} is filled up with another byte than 0`);
    chunks.push(chunk);
    if (chunks.length > MOST_CHUNKS) return broken('it has too many parts');
    from = next;
  }
  return chunks;
}

const MOST_CHUNKS = 8;

/** A key frame that is shown, whose first partition lies within the chunk. */
function lossySize(at: DataView, { from, length }: Chunk): WebpSize | undefined {
  if (length < 10) return undefined;
  const tag = at.getUint8(from) | (at.getUint16(from + 1, true) << 8);
  const isShownKeyFrame = (tag & 1) === 0 && ((tag >> 4) & 1) === 1 && ((tag >> 1) & 7) <= 3;
  const isStart = at.getUint8(from + 3) === 0x9d && at.getUint16(from + 4, true) === 0x2a01;
  if (!isShownKeyFrame || !isStart || tag >> 5 > length - 10) return undefined;
  return sizeOf(at.getUint16(from + 6, true) & 0x3fff, at.getUint16(from + 8, true) & 0x3fff);
}

function losslessSize(at: DataView, { from, length }: Chunk): WebpSize | undefined {
  if (length < 5 || at.getUint8(from) !== 0x2f) return undefined;
  const bits = at.getUint32(from + 1, true);
  return bits >>> 29 === 0 ? sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : undefined;
}

/** Its flags may say that there is transparency, and nothing else. */
function canvasOf(at: DataView, { from, length }: Chunk): WebpSize | undefined {
  if (length !== 10 || (at.getUint32(from, true) & ~ALPHA) !== 0) return undefined;
  const uint24 = (offset: number) => at.getUint16(offset, true) | (at.getUint8(offset + 2) << 16);
  return sizeOf(uint24(from + 4) + 1, uint24(from + 7) + 1);
}

const ALPHA = 0x10;

function sizeOf(width: number, height: number): WebpSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function fourCC(at: DataView, from: number): string {
  return String.fromCharCode(at.getUint8(from), at.getUint8(from + 1), at.getUint8(from + 2), at.getUint8(from + 3));
}

interface Chunk {
  readonly name: string;
  /** Where its payload starts, and how many bytes that has. */
  readonly from: number;
  readonly length: number;
}

/** In pixels. */
export interface WebpSize {
  readonly width: number;
  readonly height: number;
}

/** Why a file is refused, and what to do. */
export interface WebpFault {
  readonly fault: string;
}
