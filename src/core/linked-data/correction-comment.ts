import type { CorrectionComment } from 'schema-dts';
import type { ShownCorrection } from '../corrections.ts';
import type { Site } from './website.ts';

/**
 * What was put right in an entry, as https://schema.org/CorrectionComment.
 *
 * @param path of the page of the entry
 */
export function correctionComments(site: Site, path: string, corrections: readonly ShownCorrection[]) {
  return corrections.map(
    ({ date, grade, was, now, number, language }) =>
      ({
        '@type': 'CorrectionComment',
        url: site.address(site.paths.correction(path, number)),
        datePublished: date,
        keywords: grade,
        text: `${was} → ${now}`,
        inLanguage: language,
      }) as const satisfies CorrectionComment,
  );
}
