import type { Draft } from '../../core/contribute/draft.ts';

/**
 * Drafts on this device. Each tab writes one of its own, so two tabs never write the same; what cannot be kept (storage may be off
 * or full) is said, not hidden.
 */
export class Drafts {
  readonly #kind: DraftKind;
  readonly #tab: string;
  readonly #prefix: string;
  #id: string;
  #isMine = false;

  constructor(kind: DraftKind, signal: AbortSignal) {
    this.#kind = kind;
    this.#tab = `draft:${kind}`;
    this.#prefix = `${this.#tab}:`;
    const stored = attempt(() => sessionStorage.getItem(this.#tab));
    this.#id = stored ?? this.list()[0]?.id ?? newId();
    this.#isMine = stored !== null && stored !== undefined;
    addEventListener(
      'storage',
      ({ key, newValue }) => {
        // Another tab has taken over the draft: this one goes on under another name.
        if (key === this.#prefix + this.#id && newValue !== null) this.#take(newId());
      },
      { signal },
    );
  }

  get id(): string {
    return this.#id;
  }

  /** What was kept of the draft of this tab. */
  read(): Draft {
    return readDraft(attempt(() => localStorage.getItem(this.#prefix + this.#id)))?.values ?? {};
  }

  /** @returns whether it is kept */
  write(values: Draft): boolean {
    if (!this.#isMine) this.#take(this.#id);
    const isKept = attempt(() => {
      if (this.isEmpty(values)) localStorage.removeItem(this.#prefix + this.#id);
      else localStorage.setItem(this.#prefix + this.#id, JSON.stringify({ changed: Date.now(), values }));
      return true;
    });
    return isKept ?? false;
  }

  /** Whether nothing has been written: what is preset says nothing, nor does what is only chosen to be translated or corrected. */
  isEmpty(values: Draft): boolean {
    return Object.keys(values).every((name) => SILENT[this.#kind]?.includes(name));
  }

  /** Forgets the draft of this tab, and begins another. */
  remove(): void {
    attempt(() => localStorage.removeItem(this.#prefix + this.#id));
    this.#take(newId());
  }

  /** Opens another draft, or begins one. */
  open(id = newId()): Draft {
    this.#take(id);
    return this.read();
  }

  /** All that are kept, the newest first. */
  list(): KeptDraft[] {
    const keys = attempt(() => Object.keys(localStorage)) ?? [];
    return keys
      .filter((key) => key.startsWith(this.#prefix))
      .flatMap((key): KeptDraft[] => {
        const kept = readDraft(attempt(() => localStorage.getItem(key)));
        return kept ? [{ ...kept, id: key.slice(this.#prefix.length) }] : [];
      })
      .sort((a, b) => b.changed - a.changed);
  }

  #take(id: string): void {
    this.#id = id;
    this.#isMine = true;
    attempt(() => sessionStorage.setItem(this.#tab, id));
  }
}

function newId(): string {
  return Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
}

/** What stands in storage may have been written by anyone. */
function readDraft(text: string | null | undefined): Omit<KeptDraft, 'id'> | undefined {
  const read = attempt(() => JSON.parse(text ?? 'null') as Partial<KeptDraft> | null);
  if (!read || typeof read.values !== 'object' || read.values === null) return undefined;
  const values = Object.entries(read.values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { changed: Number(read.changed) || 0, values: Object.fromEntries(values) };
}

/** Storage may be blocked, or full. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What a draft is to become. Each kind has drafts of its own. */
export type DraftKind = 'event' | 'correction' | 'claim' | 'translation';

/** The controls of a form that are filled in before anything is written. */
const SILENT: Partial<Readonly<Record<DraftKind, readonly string[]>>> = {
  event: ['status'],
  correction: ['corrections.event'],
  translation: ['event', 'digest'],
};

export interface KeptDraft {
  readonly id: string;
  /** Ms since the epoch. */
  readonly changed: number;
  readonly values: Draft;
}
