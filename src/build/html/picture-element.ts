import type { Element, ElementContent } from 'hast';
import type { Picture as Credited } from '../../core/event.ts';
import { PICTURE_LICENCES } from '../../core/licence.ts';
import type { WebpSize } from '../../core/webp.ts';
import type { Words } from '../../core/words.ts';

/**
 * A picture with its credit and licence. It says how large it is, so that nothing moves when it comes, and it comes when it is near.
 *
 * @param credit who made it, as content
 */
export function pictureElement(picture: Picture, alt: string, credit: ElementContent[], words: Words): Element {
  const { src, width, height, licence, url } = picture;
  const name = licence === 'public domain' ? words('picture.public-domain') : licence;
  const caption = [
    text(`${words('picture.label')}: `),
    element('a', { href: url }, credit),
    text(' · '),
    element('a', { href: PICTURE_LICENCES[licence] }, [text(name)]),
  ];
  return element('figure', {}, [
    element('img', { src, width, height, alt, loading: 'lazy', decoding: 'async' }, []),
    element('figcaption', {}, caption),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** A picture with all that a page says of it. */
export interface Picture extends Credited, WebpSize {
  /** Its address. */
  readonly src: string;
}
