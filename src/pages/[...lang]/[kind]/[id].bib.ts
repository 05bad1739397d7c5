import { citationFiles, citationRoute } from '../../../citation-files.ts';

export const getStaticPaths = citationFiles;

export const GET = citationRoute('bib');
