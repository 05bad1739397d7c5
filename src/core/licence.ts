/** The licence of all words and data. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
