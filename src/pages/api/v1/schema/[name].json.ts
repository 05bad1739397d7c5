import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonSchema } from '../../../../core/data/json-schema.ts';
import { ActorRecord, ClaimRecord, EventRecord, StoryRecord, WithdrawnRecord } from '../../../../core/data/record.ts';
import { published } from '../../../../files/data.ts';
import { absolute, paths } from '../../../../model.ts';

const SCHEMAS = {
  event: EventRecord,
  withdrawn: WithdrawnRecord,
  actor: ActorRecord,
  claim: ClaimRecord,
  story: StoryRecord,
} as const;

export const getStaticPaths = (() =>
  Object.entries(SCHEMAS).map(([name, record]) => ({ params: { name }, props: { name, record } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name, record } }) => {
  const { meta } = await published();
  return Response.json(jsonSchema(record, { id: absolute(paths.api(`schema/${name}.json`)), title: name, meta }));
};
