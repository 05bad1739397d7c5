import type { ActorKind } from './actor.ts';
import type { Claim } from './claim.ts';
import { anchor, datetime, isUncertain, parseDate } from './date.ts';
import type { Source } from './event.ts';
import type { Language } from './language.ts';
import type { Verdict } from './verdict.ts';

/** A claim as https://schema.org/ClaimReview, for machines that collect what was checked. Nothing in it is guessed. */
export function claimReview({ claim, language, statement, verdict, url, site, actors }: Reviewed) {
  const carriers = (claim.carried ?? []).flatMap((key) => claim.sources[key] ?? []);
  const first = carriers.toSorted((a, b) => anchor(parseDate(a.date)) - anchor(parseDate(b.date)))[0];
  const speaker = actors.find(({ name }) => name === claim.speaker);
  const author = claim.speaker
    ? { '@type': speaker && speaker.kind !== 'person' ? 'Organization' : 'Person', name: claim.speaker }
    : carriers.map(({ publisher }) => organization(publisher));
  const value = RATING[claim.verdict];
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    inLanguage: language,
    datePublished: claim.added,
    dateModified: claim.checked,
    author: { ...organization(site.name), url: site.url },
    claimReviewed: statement,
    itemReviewed: {
      '@type': 'Claim',
      ...(!Array.isArray(author) || author.length > 0 ? { author } : {}),
      ...(first && published(first)),
      ...(carriers.length > 0 && { appearance: carriers.map(appearance) }),
    },
    reviewRating: {
      '@type': 'Rating',
      ...(value && { ratingValue: value, bestRating: RATING.confirmed, worstRating: RATING.contradicted }),
      alternateName: verdict,
    },
  };
}

/** The verdicts that lie on a scale. What cannot be verified has no place on it. */
const RATING: Readonly<Partial<Record<Verdict, number>>> & Readonly<Record<'confirmed' | 'contradicted', number>> = {
  confirmed: 5,
  partly: 3,
  contradicted: 1,
};

function appearance(source: Source) {
  return {
    '@type': 'CreativeWork',
    url: source.url,
    headline: source.title,
    publisher: organization(source.publisher),
    ...published(source),
  };
}

/** A date that the source gives only roughly is left out: there is no way to say so here. */
function published({ date }: Source) {
  const parsed = parseDate(date);
  return isUncertain(parsed) ? {} : { datePublished: datetime(parsed) };
}

function organization(name: string) {
  return { '@type': 'Organization', name };
}

interface Reviewed {
  readonly claim: Claim;
  readonly language: Language;
  /** In that language, as the verdict. */
  readonly statement: string;
  readonly verdict: string;
  /** Of the claim's page, with the host. */
  readonly url: string;
  readonly site: { readonly name: string; readonly url: string };
  readonly actors: readonly { readonly name: string; readonly kind: ActorKind }[];
}
