import { z } from 'zod';

const path = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)+$/,
    'a path of this site without base path or language, with a slash at both ends, such as /events/old-name/',
  );

/** `content/redirects.yaml`: old path → new path. Append only: an address that was published once keeps working. */
export const Redirects = z.record(path, path);

export type Redirects = z.infer<typeof Redirects>;
