import type { Report } from './report.ts';
export function decode(bytes: Uint8Array, _report: Report): string | undefined {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
export function guardText(_text: string, _report: Report): boolean {
  return true;
}
