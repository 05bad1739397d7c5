import { defineForm } from './attach.ts';
import { EventCraft } from './event.ts';
import { EntryForm } from './form.ts';

/** `<new-entry>`: the form that makes the file of a new event. */
defineForm('new-entry', (root, words, signal) => new EntryForm(root, words, (desk) => new EventCraft(desk), signal));
