/** @returns a function that gives every heading of one page an id of its own: "What it answered" → `what-it-answered` */
export function slugger(): (heading: string) => string {
  const taken = new Set<string>();
  return (heading) => {
    const plain = heading
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    // Ids that citations, sources and components of an entry have are not for headings.
    const start = !plain || /^(?:cite|source|dispute|term)(?:-|$)/.test(plain) ? `section-${plain}`.replace(/-$/, '') : plain;
    let slug = start;
    for (let n = 2; taken.has(slug); n += 1) slug = `${start}-${n}`;
    taken.add(slug);
    return slug;
  };
}
