/** Content security policies, as maps from the name of a directive to what it allows. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Allows what any page allows: a host is told one policy for all of them, since Cloudflare takes no more than 100 rules.
 *
 * @param policies those of pages, as they stand there
 */
export function policyOf(policies: Iterable<string>): Policy {
  const union = new Map<string, Set<string>>();
  // Nearly all pages have the same one.
  for (const text of new Set(policies)) {
    for (const directive of text.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = union.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      union.set(name, known);
    }
  }
  for (const sources of union.values()) if (sources.size > 1) sources.delete("'none'");
  return union;
}

/** The same policy with one directive set, or with one source taken out of all directives. */
export function withDirective(policy: Policy, name: string, ...sources: string[]): Policy {
  return new Map([...policy, [name, new Set(sources)]]);
}

export function withoutSource(policy: Policy, source: string): Policy {
  return new Map([...policy].map(([name, sources]) => [name, new Set([...sources].filter((other) => other !== source))]));
}

/** @returns the policy as the value of a header */
export function printPolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
