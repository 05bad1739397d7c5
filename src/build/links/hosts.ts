import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { day } from '../../core/event.ts';

const Hosts = z.array(
  z.strictObject({
    host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a host name without scheme and path; its subdomains are meant too'),
    statuses: z.array(z.int().min(400).max(999)).min(1),
    reason: z.string().min(20),
    since: day,
  }),
);

/** Reads a list of hosts that turn programs away. */
export function readHosts(file: string): readonly ClosedHost[] {
  const { data, error } = Hosts.safeParse(parse(readFileSync(file, 'utf8')));
  if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
}

/** The host of the list that turned away whoever asked for an address. */
export function closedTo(hosts: readonly ClosedHost[], url: string, status: number): ClosedHost | undefined {
  const { hostname } = new URL(url);
  return hosts.find(({ host, statuses }) => (hostname === host || hostname.endsWith(`.${host}`)) && statuses.includes(status));
}

export type ClosedHost = z.infer<typeof Hosts>[number];
