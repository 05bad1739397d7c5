import type { ClaimReview } from 'schema-dts';
import type { Claim } from '../claim.ts';
import type { ShownCorrection } from '../corrections.ts';
import { anchor, parseDate } from '../date.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Verdict } from '../verdict.ts';
import { agent, type NamedActor } from './agent.ts';
import { correctionComments } from './correction-comment.ts';
import { creativeWork, published, workReference } from './creative-work.ts';
import { translations } from './translation.ts';
import { provenance, type Site } from './website.ts';

/** A claim as https://schema.org/ClaimReview, for machines that collect what was checked. Nothing in it is guessed. */
export function claimReview(reviewed: Reviewed) {
  const { site, language, id, facts: claim, changed, corrections, statement, record, verdict, actors } = reviewed;
  const carriers = (claim.carried ?? []).flatMap((key) => claim.sources[key] ?? []);
  const first = [...carriers].sort((a, b) => anchor(parseDate(a.date)) - anchor(parseDate(b.date)))[0];
  const speaker = actors.find(({ name }) => name === claim.speaker);
  const author = claim.speaker
    ? ({ '@type': speaker && speaker.kind !== 'person' ? 'Organization' : 'Person', name: claim.speaker } as const)
    : [...new Set(carriers.map(({ publisher }) => publisher))].map((name) => ({ '@type': 'Organization', name }) as const);
  const value = RATING[claim.verdict];
  const reviewId = (to: Language) => `${site.address(site.paths.claim(to, id))}#review`;
  const path = site.paths.claim(language, id);
  const url = site.address(path);
  return {
    '@type': 'ClaimReview',
    '@id': reviewId(language),
    url,
    image: site.address(site.paths.form(path, 'png')),
    inLanguage: language,
    datePublished: claim.added,
    dateModified: changed,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, lastReviewed: claim.checked },
    claimReviewed: statement,
    reviewBody: record,
    itemReviewed: {
      '@type': 'Claim',
      ...(!Array.isArray(author) || author.length > 0 ? { author } : {}),
      ...(first && published(first)),
      ...(carriers.length > 0 && { appearance: carriers.map(workReference) }),
    },
    reviewRating: {
      '@type': 'Rating',
      ...(value && { ratingValue: value, bestRating: RATING.confirmed, worstRating: RATING.contradicted }),
      alternateName: verdict,
    },
    ...(actors.length > 0 && { about: actors.map((actor) => agent(site, language, actor)) }),
    citation: Object.values(claim.sources).map(creativeWork),
    ...(corrections.length > 0 && { correction: correctionComments(site, path, corrections) }),
    ...translations(language, LANGUAGES, reviewId),
    ...provenance(site, language),
  } as const satisfies ClaimReview;
}

/** The verdicts that lie on a scale. What cannot be verified has no place on it. */
const RATING: Readonly<Partial<Record<Verdict, number>>> & Readonly<Record<'confirmed' | 'contradicted', number>> = {
  confirmed: 5,
  partly: 3,
  contradicted: 1,
};

interface Reviewed {
  readonly site: Site;
  readonly language: Language;
  readonly id: string;
  readonly facts: Claim;
  /** Day of its last change, `YYYY-MM-DD`. */
  readonly changed: string;
  readonly corrections: readonly ShownCorrection[];
  /** In that language, as the record and the verdict. */
  readonly statement: string;
  readonly record: string;
  readonly verdict: string;
  readonly actors: readonly NamedActor[];
}
