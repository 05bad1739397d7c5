import { citationFiles, citationRoute } from '../../../files/citation-files.ts';

export const getStaticPaths = citationFiles;

export const GET = citationRoute('ris');
