/** A text as it is quoted in a message: cut, and with everything unprintable escaped. */
export function quote(value: unknown, max = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  const escaped = short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return typeof value === 'string' ? `"${escaped}"` : escaped;
}
