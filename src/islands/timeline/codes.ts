import type { Embeddable, Theme } from '../../core/share/snippet.ts';
import { EmbedCodes } from '../embed/codes.ts';
import { frozenTimeline } from './frozen.ts';
import type { Instrument } from './instrument.ts';

/**
 * Makes the codes beside the timeline follow its view, from the first time on that it is asked to.
 *
 * @param query of the view
 */
export function offerCodes(instrument: Instrument, query: () => string): void {
  if (customElements.get('embed-codes')) return;
  /** `<embed-codes>`: what is frozen is in the language of the page, as its drawing is. */
  class TimelineCodes extends EmbedCodes {
    protected override get query(): string {
      return query();
    }

    protected override freeze(_: Embeddable, theme: Theme): Promise<string> {
      const own = this.frameIn(instrument.data.language);
      return frozenTimeline(instrument, { theme, query: query(), made: this.sentence(own), site: own.site });
    }
  }

  customElements.define('embed-codes', TimelineCodes);
}
