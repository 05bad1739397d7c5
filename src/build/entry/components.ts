import type { ElementContent } from 'hast';
import type { Words } from '../../core/words.ts';
import type { Kind } from './location.ts';

/**
 * The elements that an entry may use: capitals are ours, the rest is HTML. A new one is one entry here: where it may stand, its
 * attributes with the pattern that a literal value must match, and what it becomes (by default the element of that name).
 */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  Dispute: {
    place: 'block',
    once: true,
    kinds: ['events', 'translations', 'pages'],
    attributes: {},
    render: (children, _attributes, words) => ({
      type: 'element',
      tagName: 'section',
      properties: { className: ['dispute'], ariaLabelledBy: ['dispute'] },
      children: [
        {
          type: 'element',
          tagName: 'h2',
          properties: { id: 'dispute' },
          children: [{ type: 'text', value: words('dispute.heading') }],
        },
        ...children,
      ],
    }),
  },
  // A story is rendered step by step, so this never becomes an element itself.
  Step: {
    place: 'block',
    kinds: ['stories', 'storyTranslations'],
    attributes: { event: /^[a-z0-9-]{1,64}$/ },
    required: ['event'],
  },
  abbr: { place: 'inline', attributes: { title: /^[^<>]{1,120}$/ } },
  sub: { place: 'inline', attributes: {} },
  sup: { place: 'inline', attributes: {} },
};

export interface Component {
  /** A block stands on lines of its own and holds paragraphs; an inline element stands within a sentence. */
  readonly place: 'block' | 'inline';
  /** True when its HTML carries an id, so that it can stand only once in an entry. */
  readonly once?: boolean;
  /** The kinds of content that it may stand in; in all of them unless given. */
  readonly kinds?: readonly Kind[];
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** The attributes that it cannot be without. */
  readonly required?: readonly string[];
  readonly render?: (children: ElementContent[], attributes: Readonly<Record<string, string>>, words: Words) => ElementContent;
}
