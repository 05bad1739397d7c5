import { VisitError, type Visitor } from '../visitor.ts';
import { type ClosedHost, closedTo } from './hosts.ts';

/** Tells whether a page can still be had. */
export async function probe(url: string, visitor: Visitor, hosts: readonly ClosedHost[]): Promise<Outcome> {
  try {
    // Many hosts answer HEAD as they should not, so only a good answer to it counts.
    const head = await visitor.ask(url, { method: 'HEAD', read: false, retries: 0, headers: ACCEPT }).catch(() => undefined);
    const answer = head && head.status < 300 ? head : await visitor.ask(url, { read: false, headers: ACCEPT });
    if (answer.status >= 300) {
      const closed = closedTo(hosts, url, answer.status) ?? closedTo(hosts, answer.url, answer.status);
      if (closed) return { state: 'closed', detail: `answers programs with ${answer.status}: ${closed.reason}` };
      const advice = REFUSALS.has(answer.status) ? '; if readers get the page, add its host to src/build/links/hosts.yaml' : '';
      return { state: 'dead', detail: `answers with ${answer.status}${advice}` };
    }
    if (isElsewhere(url, answer.url)) return { state: 'dead', detail: `leads to the front page, ${answer.url}` };
    return withoutHash(answer.url) === withoutHash(url)
      ? { state: 'alive', detail: '' }
      : { state: 'moved', detail: `now leads to ${answer.url}` };
  } catch (error) {
    if (!(error instanceof VisitError)) throw error;
    return { state: 'dead', detail: error.message };
  }
}

/** Whether a page that is linked over http can be had over https as well; false for what is linked over https already. */
export async function answersOverHttps(url: string, visitor: Pick<Visitor, 'ask'>): Promise<boolean> {
  if (!url.startsWith('http://')) return false;
  try {
    const { status } = await visitor.ask(url.replace(/^http/, 'https'), { read: false, retries: 0, headers: ACCEPT });
    return status < 300;
  } catch (error) {
    if (!(error instanceof VisitError)) throw error;
    return false;
  }
}

/** Whether a page is gone in truth: its host sends everyone who asks for it to the front page. */
function isElsewhere(asked: string, got: string): boolean {
  const [from, to] = [new URL(asked), new URL(got)];
  return from.pathname.length > 1 && to.pathname === '/' && to.search === '' && from.hash === '';
}

function withoutHash(url: string): string {
  return new URL(url).href.replace(/#.*$/, '');
}

const ACCEPT = { Accept: 'text/html, application/pdf, */*;q=0.8' };

/** What hosts say to programs that they do not want. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 999]);

export interface Outcome {
  /** `moved`: there, under another address; `closed`: programs are turned away, as is known. */
  readonly state: 'alive' | 'moved' | 'closed' | 'dead';
  readonly detail: string;
}
