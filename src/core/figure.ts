import type { Figure } from './event.ts';
import { type Language, LOCALE } from './language.ts';
import type { Words } from './words.ts';

/** A figure in words: "about US$342 million", "lebih dari 600 juta pengguna", "−16.97%". */
export function describeFigure(
  { value, unit, qualifier }: Pick<Figure, 'value' | 'unit' | 'qualifier'>,
  words: Words,
  language: Language,
): string {
  const large = Math.abs(value) >= 1e6;
  const number = new Intl.NumberFormat(LOCALE[language], {
    maximumFractionDigits: large ? 3 : 2,
    ...(large && { notation: 'compact', compactDisplay: 'long' }),
  });
  const amount = words(`unit.${unit}`, { count: value, figure: number.format(value).replace('-', '−') });
  return qualifier ? words(`qualifier.${qualifier}`, { figure: amount }) : amount;
}
