import { claimPath, draftClaimFile, proposeClaim } from '../../core/contribute/claim-proposal.ts';
import { type Draft, listed, rowsOf } from '../../core/contribute/draft.ts';
import { proposeId } from '../../core/contribute/entry-id.ts';
import type { Proposal, ProposedFile } from '../../core/contribute/proposed-entry.ts';
import { ClaimCard } from './claim-card.ts';
import type { Craft, Desk } from './form.ts';
import { Offers } from './offers.ts';
import { cut, type Report, written } from './report.ts';
import { SimilarEntries } from './similar-entries.ts';
import { valuesIn } from './values.ts';

/** Makes new claims, with the actors that have no file yet. */
export class ClaimCraft implements Craft {
  readonly kind = 'claim';
  readonly titled = 'statement.en';
  readonly #desk: Desk;
  readonly #card: ClaimCard;
  readonly #similar: SimilarEntries;
  readonly #offers: Offers;

  constructor(desk: Desk) {
    const { root, form, say, language, knowledge } = desk;
    this.#desk = desk;
    this.#card = new ClaimCard(root.querySelector('[data-preview]') as HTMLElement, say, language);
    this.#offers = new Offers(form);
    const shelf = {
      find: (draft: Draft) =>
        knowledge.similarClaims({
          title: draft['statement.en'] ?? '',
          actors: listed(draft['actors'] ?? ''),
          addresses: valuesIn(draft, 'sources', 'url'),
        }),
      entry: (id: string) => knowledge.claim(id),
      count: 'form.similar.claims',
      reason: (kind: string) => (kind === 'title' ? 'form.similar.statement' : `form.similar.${kind}`),
    };
    const similar = root.querySelector('[data-similar]') as HTMLElement;
    this.#similar = new SimilarEntries(similar, root.dataset['page'] ?? '', shelf, say);
  }

  get reminder(): string {
    return this.#similar.message;
  }

  open(draft: Draft): void {
    this.#offers.forget();
    this.offer(draft);
  }

  offer(draft: Draft): void {
    const statement = draft['statement.en'];
    this.#offers.keys(draft);
    const taken = this.#desk.knowledge.ids?.claims ?? new Set();
    this.#offers.offer('id', statement ? (proposeId(statement, undefined, taken) ?? '') : '');
  }

  preview(draft: Draft): ProposedFile {
    this.#card.show(draft);
    this.#similar.update(draft);
    return { path: claimPath(draft['id'] ?? '…'), text: draftClaimFile(draft, Date.now()) };
  }

  propose(draft: Draft): Proposal {
    return proposeClaim(draft, Date.now(), this.#desk.knowledge.ids);
  }

  report(draft: Draft, files: readonly ProposedFile[]): Report {
    const statement = draft['statement.en'] ?? '';
    const addresses = (isCarrier: boolean) =>
      rowsOf(draft, 'sources')
        .filter((row) => Boolean(draft[`sources.${row}.carried`]) === isCarrier)
        .flatMap((row) => draft[`sources.${row}.url`] ?? [])
        .join('\n');
    const [where, sources] = [addresses(true), addresses(false)];
    return {
      template: 'claim',
      fields: { title: statement, statement, where: cut(where), sources: cut(sources) },
      long: { where, sources, record: written(files) },
    };
  }
}
