import { defineForm } from './attach.ts';
import { CorrectionForm } from './correction.ts';
import { EventCraft } from './event.ts';
import { EntryForm } from './form.ts';

/** `<new-entry>`: the form that makes the file of a new event. */
defineForm('new-entry', (root, words, signal) => new EntryForm(root, words, (desk) => new EventCraft(desk), signal));

/** `<new-correction>`: the form for a mistake in an event. */
defineForm('new-correction', (root, words, signal) => new CorrectionForm(root, words, signal));
