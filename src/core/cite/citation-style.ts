/** The styles in which every record is cited, and what each is called for short. */
export const STYLES = { apa: 'APA', chicago: 'Chicago', mla: 'MLA' } as const;

export type Style = keyof typeof STYLES;

export const STYLE_IDS = Object.keys(STYLES) as Style[];
