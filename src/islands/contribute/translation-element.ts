import { defineForm } from './attach.ts';
import { EntryForm } from './form.ts';
import { TranslationCraft } from './translation.ts';

/** `<new-translation>`: the form that makes the translation of an event. */
defineForm('new-translation', (root, words, signal) => new EntryForm(root, words, (desk) => new TranslationCraft(desk), signal));
