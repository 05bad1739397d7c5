import { defineForm } from './attach.ts';
import { ClaimCraft } from './claim.ts';
import { EntryForm } from './form.ts';

/** `<new-claim>`: the form that makes the file of a new claim. */
defineForm('new-claim', (root, words, signal) => new EntryForm(root, words, (desk) => new ClaimCraft(desk), signal));
