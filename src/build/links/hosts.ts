import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { day } from '../../core/event.ts';

const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a host name in lower case without scheme and path');
const reason = z.string().min(20);

const Hosts = z.strictObject({
  closed: z
    .array(z.strictObject({ host, statuses: z.array(z.int().min(400).max(999)).min(1), reason, since: day }))
    .describe('Hosts that turn programs away, with their subdomains.'),
  insecure: z
    .array(z.strictObject({ reason, since: day, hosts: z.array(host).min(1) }))
    .describe('Hosts, without their subdomains, whose pages are linked over http.'),
});

/** What is known of hosts of sources, in a checkout. */
export const HOSTS = 'src/build/links/hosts.yaml';

/** Reads what is known of hosts. */
export function readHosts(file: string): Hosts {
  const { data, error } = Hosts.safeParse(parse(readFileSync(file, 'utf8')));
  if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
}

/**
 * The hosts whose sources may be linked over http; none in a checkout that lists no hosts.
 *
 * @param root the folder of the checkout
 */
export function readInsecureHosts(root: string): ReadonlySet<string> {
  const file = path.join(root, HOSTS);
  return new Set(existsSync(file) ? readHosts(file).insecure.flatMap(({ hosts }) => hosts) : []);
}

/** The host of the list that turned away whoever asked for an address. */
export function closedTo(hosts: readonly ClosedHost[], url: string, status: number): ClosedHost | undefined {
  const { hostname } = new URL(url);
  return hosts.find(({ host, statuses }) => (hostname === host || hostname.endsWith(`.${host}`)) && statuses.includes(status));
}

export type Hosts = z.infer<typeof Hosts>;
export type ClosedHost = Hosts['closed'][number];
