import { type Draft, listed } from '../../core/contribute/draft.ts';
import { proposeId } from '../../core/contribute/entry-id.ts';
import { draftFile, englishWords, propose } from '../../core/contribute/proposal.ts';
import type { Proposal, ProposedFile } from '../../core/contribute/proposed-entry.ts';
import { isTranslated } from '../../core/contribute/proposed-translation.ts';
import { isDate } from '../../core/date.ts';
import { readDateWords } from '../../core/date-words.ts';
import { CiteButtons } from './cite-buttons.ts';
import { EventCard } from './event-card.ts';
import type { Craft, Desk } from './form.ts';
import { described } from './new-actors.ts';
import { Offers } from './offers.ts';
import { cut, type Report, written } from './report.ts';
import { SimilarEntries } from './similar-entries.ts';
import { valuesIn } from './values.ts';

/** Makes new events, with their translations and the actors that have no file yet. */
export class EventCraft implements Craft {
  readonly kind = 'event';
  readonly titled = 'title';
  readonly #desk: Desk;
  readonly #card: EventCard;
  readonly #similar: SimilarEntries;
  readonly #citations: CiteButtons;
  readonly #offers: Offers;

  constructor(desk: Desk) {
    const { root, form, say, language, knowledge, signal } = desk;
    this.#desk = desk;
    this.#card = new EventCard(root.querySelector('[data-preview]') as HTMLElement, say, language);
    this.#citations = new CiteButtons(form, say, signal);
    this.#offers = new Offers(form);
    const shelf = {
      find: (draft: Draft) => knowledge.similarEvents(sketchOf(draft)),
      entry: (id: string) => knowledge.event(id),
      count: 'form.similar',
      reason: (kind: string) => `form.similar.${kind}`,
    };
    this.#similar = new SimilarEntries(
      root.querySelector('[data-similar]') as HTMLElement,
      root.dataset['page'] ?? '',
      shelf,
      say,
    );
  }

  get reminder(): string {
    return this.#similar.message;
  }

  open(draft: Draft): void {
    const translation = this.#desk.form.querySelector<HTMLDetailsElement>('[data-translation]');
    if (translation) translation.open = isTranslated(draft);
    this.#offers.forget();
    this.offer(draft);
  }

  offer(draft: Draft): void {
    const { title } = draft;
    this.#offers.keys(draft);
    const taken = this.#desk.knowledge.ids?.events ?? new Set();
    this.#offers.offer('id', title ? (proposeId(title, readDateWords(draft['date'] ?? ''), taken) ?? '') : '');
  }

  preview(draft: Draft): ProposedFile {
    const [acted = ''] = listed(draft['actors'] ?? '');
    this.#card.show(draft, described(draft, acted, 'country') ?? this.#desk.knowledge.country(acted));
    this.#similar.update(draft);
    this.#citations.show(valuesIn(draft, 'sources', 'key'));
    return { path: `content/events/${draft['id'] ?? '…'}/en.mdx`, text: draftFile(draft, Date.now()) };
  }

  propose(draft: Draft): Proposal {
    return propose(draft, Date.now(), this.#desk.knowledge.ids);
  }

  async finish(draft: Draft): Promise<Proposal> {
    const digest = await digestOf(englishWords(draft));
    const proposal = propose(draft, Date.now(), this.#desk.knowledge.ids, digest);
    if (digest !== undefined || !isTranslated(draft)) return proposal;
    const untied = { name: 'translation.title', word: 'form.translation.insecure', gaps: {} };
    return { ...proposal, faults: [...proposal.faults, untied] };
  }

  report(draft: Draft, files: readonly ProposedFile[]): Report {
    const { title = '', date = '' } = draft;
    const sources = valuesIn(draft, 'sources', 'url').join('\n');
    const fields = { title, event: title, date, sources };
    return { template: 'new-event', fields: { ...fields, sources: cut(sources) }, long: { what: written(files), sources } };
  }
}

function sketchOf(draft: Draft) {
  const date = readDateWords(draft['date'] ?? '');
  return {
    title: draft['title'] ?? '',
    date: date !== undefined && isDate(date) ? date : undefined,
    actors: listed(draft['actors'] ?? ''),
    addresses: valuesIn(draft, 'sources', 'url'),
  };
}

/** The first twelve hexadecimal digits of the SHA-256; undefined where the browser has none, as on a page without https. */
async function digestOf(text: string): Promise<string | undefined> {
  const bytes = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  const digits = bytes && Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits?.slice(0, 12);
}
