import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/**
 * Packs files into a ZIP archive, with the checksums of all of them in `SHA256SUMS`, which `sha256sum -c` reads. The same files
 * and day always give the same bytes, on every machine.
 *
 * @param folder the one folder that the archive unpacks to
 * @param files by their path below that folder
 * @param date `YYYY-MM-DD`, the time stamp of every file
 */
export function pack(folder: string, files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const names = [...files.keys()].sort();
  const sums = names.map((name) => `${sha256(files.get(name) ?? new Uint8Array())}  ${name}\n`).join('');
  const all = [
    ...names.map((name) => [name, files.get(name) ?? new Uint8Array()] as const),
    ['SHA256SUMS', encode(sums)] as const,
  ];
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A ZIP archive has no time zone: what it stores is what the clock on the wall says.
  const mtime = new Date(year, month - 1, day, 12);
  return zipSync(Object.fromEntries(all.map(([name, bytes]) => [`${folder}/${name}`, bytes])), { level: 9, mtime });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
