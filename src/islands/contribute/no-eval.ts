import { config } from 'zod';

// Schemas look, as they are made, whether code can be made of text. The policy of our pages forbids that, and would report the attempt.
config({ jitless: true });
