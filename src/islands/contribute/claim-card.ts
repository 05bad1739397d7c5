import { type Draft, rowsOf } from '../../core/contribute/draft.ts';
import { describeDate, isDate, parseDate } from '../../core/date.ts';
import { Card } from './card.ts';

/** Shows a claim as the list of claims will: the verdict, who said it, what carried it, and the statement. */
export class ClaimCard extends Card {
  show(draft: Draft): void {
    const { verdict, speaker = '' } = draft;
    const place = this.part('.verdict');
    place.hidden = !verdict;
    if (verdict) {
      this.showMark(`.verdict-${verdict}`, place);
      this.part('[data-verdict]').textContent = this.say(`verdict.${verdict}`);
    }
    const said = this.part('[data-speaker]');
    said.hidden = !speaker;
    said.textContent = speaker;
    const carrier = rowsOf(draft, 'sources').find((row) => draft[`sources.${row}.carried`]);
    this.part('[data-carrier]').textContent =
      carrier === undefined ? this.say('claim.uncarried') : this.#publication(draft, `sources.${carrier}`);
    this.part('.claim-title').textContent = draft[`statement.${this.language}`] || '…';
    this.part('[data-record]').textContent = draft[`record.${this.language}`] || '…';
  }

  #publication(draft: Draft, source: string): string {
    const date = draft[`${source}.date`]?.trim() ?? '';
    const when = isDate(date) ? describeDate(parseDate(date), this.language) : '…';
    return `${draft[`${source}.publisher`] ?? '…'}, ${when}`;
  }
}
