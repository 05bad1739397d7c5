import type { Draft } from '../../core/contribute/draft.ts';
import { datetime, describeDate, isDate, parseDate } from '../../core/date.ts';
import { sideOf } from '../../core/side.ts';
import { Card } from './card.ts';

/** Shows an event as the lists of the site will. */
export class EventCard extends Card {
  /** @param country of the actor that acted */
  show(draft: Draft, country: string | undefined): void {
    const { title = '', summary = '', date = '', lane, status = 'confirmed' } = draft;
    const when = isDate(date.trim()) ? parseDate(date.trim()) : undefined;
    const time = this.part('time');
    time.textContent = when ? describeDate(when, this.language) : '…';
    if (when) time.setAttribute('datetime', datetime(when));
    else time.removeAttribute('datetime');
    this.part('.side').textContent = draft['actors'] ? this.say(`side.${sideOf(country)}`) : '…';
    const place = this.part('.lane-name');
    place.hidden = !lane;
    if (lane) {
      this.showMark(`.lane-${lane}`, place);
      this.part('[data-lane]').textContent = this.say(`lane.${lane}`);
    }
    const shown = this.part('[data-status]');
    shown.hidden = status === 'confirmed';
    shown.textContent = this.say(`status.${status}`);
    this.part('.event-title').textContent = title || '…';
    this.part('[data-summary]').textContent = summary || '…';
  }
}
