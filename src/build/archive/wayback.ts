import { z } from 'zod';
import { Source } from '../../core/event.ts';
import { type Answer, VisitError, type Visitor } from '../visitor.ts';

/**
 * The Wayback Machine: its availability API (https://archive.org/help/wayback_api.php) and Save Page Now 2, which takes keys from
 * https://archive.org/account/s3.php.
 */
export class Wayback {
  readonly #visitor: Visitor;
  readonly #hosts: WaybackHosts;
  readonly #polling: Polling;

  constructor(visitor: Visitor, hosts: WaybackHosts = WAYBACK_HOSTS, polling: Polling = { attempts: 60 }) {
    this.#visitor = visitor;
    this.#hosts = hosts;
    this.#polling = polling;
  }

  /**
   * The copy of a page that is closest to an instant.
   *
   * @param at ms since the epoch
   * @throws VisitError if the archive does not say
   */
  async closest(url: string, at: number): Promise<Copy | undefined> {
    const query = new URLSearchParams({ url, timestamp: timestampOf(at) });
    const answer = await this.#ask(`${this.#hosts.lookup}/wayback/available?${query}`, Availability);
    const { closest } = answer.archived_snapshots;
    return closest?.available && closest.status === '200' ? copyOf(closest.url, closest.timestamp) : undefined;
  }

  /**
   * Has a page saved as it is now.
   *
   * @param keys `access:secret`
   * @throws VisitError if it is not saved
   */
  async save(url: string, keys: string): Promise<Copy> {
    const headers = { Accept: 'application/json', Authorization: `LOW ${keys}` };
    const body = new URLSearchParams({ url, skip_first_archive: '1' });
    const job = await this.#ask(`${this.#hosts.save}/save`, Job, { method: 'POST', headers, body });
    if (!job.job_id) throw new VisitError(`does not save the page: ${job.message ?? 'no reason given'}`);
    for (let attempt = 0; attempt < this.#polling.attempts; attempt += 1) {
      const state = await this.#ask(`${this.#hosts.save}/save/status/${encodeURIComponent(job.job_id)}`, JobState, { headers });
      if (state.status === 'error') throw new VisitError(`could not save the page: ${state.message ?? 'no reason given'}`);
      if (state.status === 'success' && state.timestamp) {
        return copyOf(`${ARCHIVE}${state.timestamp}/${state.original_url ?? url}`, state.timestamp);
      }
    }
    throw new VisitError('was still saving the page when we stopped asking');
  }

  async #ask<T>(address: string, schema: z.ZodType<T>, question: Parameters<Visitor['ask']>[1] = {}): Promise<T> {
    const read = (answer: Answer) => schema.safeParse(jsonOf(answer.text));
    const answer = await this.#visitor.ask(address, { ...question, isSound: (some) => read(some).success });
    if (answer.status === 401) throw new VisitError('does not know these keys (401)');
    if (answer.status !== 200) throw new VisitError(`answers with status ${answer.status}`);
    const { data } = read(answer);
    if (!data) throw new VisitError(`answers with something that cannot be read: ${JSON.stringify(answer.text.slice(0, 60))}`);
    return data;
  }
}

/** `20231020000000` */
export function timestampOf(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
}

function copyOf(url: string, timestamp: string): Copy {
  const address = url.replace(/^http:/, 'https:');
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const isCopy = address.startsWith(`${ARCHIVE}${timestamp}`) && !/\s/.test(address);
  if (Number.isNaN(at) || !isCopy || !Source.shape.archive.safeParse(address).success) {
    throw new VisitError(`names a copy that is none: ${JSON.stringify(url)}`);
  }
  return { address, at };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ARCHIVE = 'https://web.archive.org/web/';

const Availability = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), url: z.string(), timestamp: z.string(), status: z.string() }).optional(),
  }),
});
const Job = z.object({ job_id: z.string().nullish(), message: z.string().nullish() });
const JobState = z.object({
  status: z.enum(['pending', 'success', 'error']),
  timestamp: z.string().nullish(),
  original_url: z.string().nullish(),
  message: z.string().nullish(),
});

export const WAYBACK_HOSTS: WaybackHosts = { lookup: 'https://archive.org', save: 'https://web.archive.org' };

/** Without a slash at the end. */
export interface WaybackHosts {
  readonly lookup: string;
  readonly save: string;
}

interface Polling {
  /** How often to ask whether a page is saved; the visitor pauses in between. */
  readonly attempts: number;
}

export interface Copy {
  readonly address: string;
  /** When it was made, ms since the epoch. */
  readonly at: number;
}
