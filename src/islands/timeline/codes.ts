import type { Theme } from '../../core/snippet.ts';
import { formatView, parseView } from '../../core/view-query.ts';
import { EmbedCodes } from '../embed/codes.ts';
import { frozenTimeline } from './frozen.ts';

/** `<embed-codes>` beside the timeline: its codes follow the view. */
class TimelineCodes extends EmbedCodes {
  protected override get query(): string {
    return formatView(parseView(location.search));
  }

  protected override async freeze(_: unknown, theme: Theme, made: string): Promise<string> {
    return frozenTimeline(theme, made, this.query);
  }
}

customElements.define('embed-codes', TimelineCodes);
