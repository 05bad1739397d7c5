import { EmbedCodes } from './codes.ts';

customElements.define('embed-codes', EmbedCodes);
