import { escapeMarkup } from '../escape.ts';
import { CARD_WIDTH, type Card, cardHeight } from './card.ts';

/** How long a consumer may keep an answer, seconds: a day, as corrections should arrive. */
const CACHE_AGE = 86_400;

/**
 * What a consumer of oEmbed is told of a card (https://oembed.com/, version 1.0, type "rich").
 *
 * The HTML has the form that WordPress keeps of providers it does not know: a blockquote, which stands there until the frame has
 * told its height, and the frame. WordPress takes all attributes off the blockquote; for everyone else it is hidden, as the frame
 * says the same.
 */
export function oembed(card: Card, home: string, thumbnail?: Thumbnail): OEmbed {
  const height = cardHeight(card);
  const quote = `<a href="${escapeMarkup(card.url)}">${escapeMarkup(card.title)}</a> ${escapeMarkup(card.text)}`;
  return {
    version: '1.0',
    type: 'rich',
    title: card.title,
    author_name: card.site,
    author_url: home,
    provider_name: card.site,
    provider_url: home,
    cache_age: CACHE_AGE,
    width: CARD_WIDTH,
    height,
    html:
      `<blockquote hidden>${quote}</blockquote>` +
      `<iframe sandbox="allow-scripts" security="restricted" src="${escapeMarkup(card.frame)}" width="${CARD_WIDTH}" height="${height}" title="${escapeMarkup(card.title)}" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
    ...(thumbnail && { thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
  };
}

/** The social picture of the same page. */
export interface Thumbnail {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  /** CSS px, whole numbers: consumers refuse others. */
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}
