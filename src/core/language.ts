/** The languages of the site, the default first. A language is also its folder and address prefix. */
export const LANGUAGES = ['en', 'id'] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'en';

/** BCP 47 tags for `Intl`: British order ("23 May 2017") is what the house writes in English. */
export const LOCALE = { en: 'en-GB', id: 'id-ID' } as const satisfies Record<Language, string>;

/** What each language calls itself. */
export const AUTONYM = { en: 'English', id: 'Bahasa Indonesia' } as const satisfies Record<Language, string>;
