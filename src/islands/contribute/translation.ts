import type { Draft } from '../../core/contribute/draft.ts';
import { type EventWords, type Original, translationDraft } from '../../core/contribute/original.ts';
import type { Proposal, ProposedFile } from '../../core/contribute/proposed-entry.ts';
import { translationPath } from '../../core/contribute/proposed-translation.ts';
import { draftTranslationFile, proposeTranslation } from '../../core/contribute/translation-proposal.ts';
import { CiteButtons } from './cite-buttons.ts';
import { EventCard } from './event-card.ts';
import type { Craft, Desk } from './form.ts';
import { Offers } from './offers.ts';
import { type Report, written } from './report.ts';
import { type FormWords, sayer } from './say.ts';
import { readValues, writeValues } from './values.ts';

/** Makes the translation of an event: its English words stand beside the fields, and those of a translation that exists in them. */
export class TranslationCraft implements Craft {
  readonly kind = 'translation';
  readonly titled = 'event';
  readonly reminder = '';
  readonly wanted: string | undefined;
  readonly #desk: Desk;
  readonly #card: EventCard;
  readonly #citations: CiteButtons;
  readonly #offers: Offers;
  #chosen = '';
  #original: Original | undefined;
  #hasFailed = false;
  #arrival: Promise<void> = Promise.resolve();

  constructor(desk: Desk) {
    const { root, form, say, signal } = desk;
    this.wanted = new URLSearchParams(location.search).get('event') ?? undefined;
    this.#desk = desk;
    const words = JSON.parse(root.querySelector('[data-card-words]')?.textContent ?? '{}') as FormWords;
    this.#card = new EventCard(root.querySelector('[data-preview]') as HTMLElement, sayer(words, 'id'), 'id');
    this.#citations = new CiteButtons(form, say, signal);
    this.#offers = new Offers(form);
  }

  open(draft: Draft): void {
    this.#offers.forget();
    this.#chosen = '';
    this.#choose(draft['event'] ?? '');
  }

  offer(draft: Draft): void {
    const { event = '' } = draft;
    // What was written for one event stays with it.
    if (event && this.#chosen && event !== this.#chosen) this.#desk.turn(event);
    else this.#choose(event);
  }

  preview(draft: Draft): ProposedFile {
    const original = this.#original;
    const { title = '', summary = '' } = { title: draft['translation.title'], summary: draft['translation.summary'] };
    // That someone acted is certain; who did is of no matter to a card.
    const card = original ? { ...original.card, actors: original.id } : {};
    this.#card.show({ ...cardTexts(card), title, summary }, original?.card.country);
    this.#citations.show(original?.keys.cited ?? []);
    return original ? draftTranslationFile(draft, original) : { path: translationPath(draft['event'] ?? '…'), text: '' };
  }

  propose(draft: Draft): Proposal {
    const proposal = proposeTranslation(draft, this.#original, this.#desk.knowledge.ids?.events);
    const { faults } = proposal;
    if (!this.#hasFailed || faults.some(({ name }) => name === 'event')) return proposal;
    return { ...proposal, faults: [{ name: 'event', word: 'form.translation.unavailable', gaps: {} }, ...faults], files: [] };
  }

  async finish(draft: Draft): Promise<Proposal> {
    // A second attempt may have what the first one had not.
    if (this.#hasFailed) this.#fetch(this.#chosen);
    await this.#arrival;
    return this.propose(draft);
  }

  report(draft: Draft, files: readonly ProposedFile[]): Report {
    const page = (this.#desk.root.dataset['address'] ?? '').replace('ID', draft['event'] ?? '');
    return {
      template: 'translation',
      fields: { title: this.#original?.english.title ?? '', page },
      long: { right: written(files) },
    };
  }

  #choose(event: string): void {
    if (event === this.#chosen) return;
    this.#chosen = event;
    this.#original = undefined;
    this.#hasFailed = false;
    this.#show(undefined);
    if (event) this.#fetch(event);
  }

  #fetch(event: string): void {
    const address = (this.#desk.root.dataset['originals'] ?? '').replace('ID', encodeURIComponent(event));
    this.#arrival = fetch(address)
      .then((response) => response.json() as Promise<Original>)
      .then(
        (original) => this.#arrived(event, original),
        () => {
          if (event === this.#chosen) this.#hasFailed = true;
        },
      );
  }

  #arrived(event: string, original: Original): void {
    // Meanwhile another one may have been chosen.
    if (event !== this.#chosen) return;
    this.#original = original;
    this.#hasFailed = false;
    this.#show(original);
    for (const [name, text] of Object.entries(translationDraft(original))) this.#offers.offer(name, text);
    this.#reveal('changed', this.#offers.offer('digest', original.digest) !== original.digest);
    this.#desk.tell(this.#desk.say('form.translation.loaded'));
    this.#desk.again();
  }

  #show(original: Original | undefined): void {
    const { root, form, rows } = this.#desk;
    if (original) {
      const typed = readValues(form);
      const last = original.english.figures.length - 1;
      rows('figures')?.reset(last < 0 ? {} : { [`figures.${last}.label`]: '' });
      writeValues(form, typed);
    }
    for (const place of root.querySelectorAll<HTMLElement>('[data-original]')) {
      const text = original && textAt(original.english, place);
      place.hidden = text === undefined;
      const shown = place.querySelector('[data-text]');
      if (shown) shown.textContent = text ?? '';
    }
    this.#reveal('labels', (original?.english.figures.length ?? 0) > 0);
    this.#reveal('existing', original?.translation !== undefined);
    this.#reveal('stale', original?.translation?.isStale === true);
    this.#reveal('changed', false);
  }

  #reveal(part: string, condition: boolean): void {
    const place = this.#desk.root.querySelector<HTMLElement>(`[data-${part}]`);
    if (place) place.hidden = !condition;
  }
}

/** What stands in English beside a field: a text, or the label of the figure in whose row it is. */
function textAt(english: EventWords, place: HTMLElement): string | undefined {
  const name = place.dataset['original'] as keyof EventWords;
  if (name !== 'figures') return english[name];
  const row = place.closest('li');
  return row ? english.figures[[...(row.parentElement?.children ?? [])].indexOf(row)] : undefined;
}

function cardTexts(card: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(card).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
