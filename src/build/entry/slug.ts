/**
 * @param prefix sets the ids of one kind apart from all others: "What it answered" → `p-what-it-answered`
 * @returns a function that gives every heading of one page an id of its own: "What it answered" → `what-it-answered`
 */
export function slugger(prefix = ''): (words: string) => string {
  const taken = new Set<string>();
  // The number that the last heading of the same words got: counting anew for each would take minutes where thousands are alike.
  const last = new Map<string, number>();
  return (words) => {
    const plain = words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    // Ids that passages, citations, sources and components of an entry have are not for headings.
    const isReserved = !plain || /^(?:p|cite|source|dispute|term)(?:-|$)/.test(plain);
    const start = (prefix ? `${prefix}-${plain}` : isReserved ? `section-${plain}` : plain).replace(/-$/, '');
    let slug = start;
    let number = last.get(start) ?? 1;
    while (taken.has(slug)) {
      number += 1;
      slug = `${start}-${number}`;
    }
    last.set(start, number);
    taken.add(slug);
    return slug;
  };
}
