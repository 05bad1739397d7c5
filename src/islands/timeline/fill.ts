/** Fills the gaps of a word: `{count} of {total}`. */
export function fill(template: string, gaps: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
