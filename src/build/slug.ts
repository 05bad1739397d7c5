/**
 * @param prefix sets the ids of one kind apart from all others: "What it answered" → `p-what-it-answered`
 * @returns a function that gives every heading of one page an id of its own: "What it answered" → `what-it-answered`
 */
export function slugger(prefix = ''): (words: string) => string {
  const taken = new Set<string>();
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
    for (let n = 2; taken.has(slug); n += 1) slug = `${start}-${n}`;
    taken.add(slug);
    return slug;
  };
}
