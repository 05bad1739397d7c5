import { defineForm } from './attach.ts';
import { CorrectionForm } from './correction.ts';

/** `<new-correction>`: the form for a mistake in an entry. */
defineForm('new-correction', (root, words, signal) => new CorrectionForm(root, words, signal));
