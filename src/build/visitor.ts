import { setTimeout as wait } from 'node:timers/promises';
import { REPO_URL } from './site.ts';

/**
 * Asks other sites for something, and is no burden to them: one request at a time to each host with a pause in between, its name
 * said, and what fails for a while tried again later, when the host says so or after ever longer pauses.
 */
export class Visitor {
  readonly #manners: Manners;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(manners: Partial<Manners> = {}) {
    this.#manners = { ...MANNERS, ...manners };
  }

  /**
   * Waits for its turn at the host, and asks.
   *
   * @throws VisitError if there is no answer
   */
  ask(url: string, question: Question = {}): Promise<Answer> {
    const { host } = new URL(url);
    const turn = (this.#turns.get(host) ?? Promise.resolve()).then(() => this.#insist(url, question));
    const rest = () => wait(this.#manners.gap);
    this.#turns.set(host, turn.then(rest, rest));
    return turn;
  }

  async #insist(url: string, question: Question): Promise<Answer> {
    const { retries = this.#manners.retries } = question;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.#once(url, question).catch((error: unknown) => new VisitError(reasonOf(error, this.#manners)));
      const pause = attempt < retries ? this.#pauseAfter(outcome, question, attempt) : undefined;
      if (pause === undefined) {
        if (outcome instanceof VisitError) throw outcome;
        return outcome;
      }
      await wait(pause);
    }
  }

  async #once(url: string, { method = 'GET', headers = {}, body, read = true }: Question): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#manners.timeout);
    const response = await fetch(url, { method, body: body ?? null, signal, headers: { 'User-Agent': AGENT, ...headers } });
    const answer = { status: response.status, url: response.url, headers: response.headers, text: '' };
    if (read) return { ...answer, text: await response.text() };
    await response.body?.cancel();
    return answer;
  }

  /** How long to wait before asking again, ms; undefined if that would not help. */
  #pauseAfter(outcome: Answer | VisitError, { isSound = () => true }: Question, attempt: number): number | undefined {
    const { backoff, longest } = this.#manners;
    const pause = backoff * 2 ** attempt;
    if (outcome instanceof VisitError) return pause;
    if (!PASSING.has(outcome.status)) return outcome.status < 300 && !isSound(outcome) ? pause : undefined;
    const asked = retryAfter(outcome.headers.get('Retry-After'), Date.now());
    if (asked === undefined) return pause;
    return asked <= longest ? asked : undefined;
  }
}

/**
 * @param value of the header: seconds, or a date
 * @param now ms since the epoch
 * @returns ms from now, or undefined where it says nothing that can be read
 */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Why there is no answer, as the end of a sentence. */
export class VisitError extends Error {}

function reasonOf(error: unknown, { timeout }: Manners): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `does not answer within ${timeout / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'has a host name that does not exist (ENOTFOUND)';
  if (code === 'ECONNREFUSED') return 'refuses the connection (ECONNREFUSED)';
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return `has a certificate that is not valid (${code})`;
  return `cannot be reached (${code || (error instanceof Error ? error.message : String(error))})`;
}

const AGENT = `sputnik-moments (+${REPO_URL})`;

/** What may be over in a moment. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const MANNERS: Manners = { gap: 1000, timeout: 30_000, retries: 4, backoff: 2000, longest: 300_000 };

/** Times in ms. */
export interface Manners {
  /** Between two requests to one host. */
  readonly gap: number;
  readonly timeout: number;
  readonly retries: number;
  /** Before the second attempt; doubles with each further one. */
  readonly backoff: number;
  /** The longest wait that a host may ask for. */
  readonly longest: number;
}

export interface Question {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
  /** Whether to read what is there; otherwise `text` is empty. */
  readonly read?: boolean;
  readonly retries?: number;
  /** Whether an answer makes sense; if not, it is asked for again. */
  readonly isSound?: (answer: Answer) => boolean;
}

export interface Answer {
  readonly status: number;
  /** After all redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}
