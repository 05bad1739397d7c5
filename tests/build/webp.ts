/** Makes WebP files, sound ones and others: only their heads are what they say. */
export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = concat(ascii('WEBP'), ...chunks);
  return concat(ascii('RIFF'), uint32(body.length), body);
}

export function chunk(name: string, payload: Uint8Array): Uint8Array {
  return concat(ascii(name), uint32(payload.length), payload, new Uint8Array(payload.length % 2));
}

/** A lossy frame; `tag` is 0x10 for a key frame that is shown, with a first partition of no bytes. */
export function lossy(width: number, height: number, tag = 0x10): Uint8Array {
  return chunk('VP8 ', Uint8Array.of(tag, 0, 0, 0x9d, 0x01, 0x2a, ...uint16(width), ...uint16(height)));
}

export function lossless(width: number, height: number, version = 0): Uint8Array {
  const bits = ((width - 1) | ((height - 1) << 14) | (version << 29)) >>> 0;
  return chunk('VP8L', concat(Uint8Array.of(0x2f), uint32(bits)));
}

/** The head of the extended format; `flags` is 0x10 for transparency. */
export function extended(width: number, height: number, flags = 0): Uint8Array {
  return chunk('VP8X', concat(uint32(flags), uint32(width - 1).subarray(0, 3), uint32(height - 1).subarray(0, 3)));
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function uint16(value: number): Uint8Array {
  return uint32(value).subarray(0, 2);
}
