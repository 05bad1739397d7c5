import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { TABLE_NAMES, tablesOf } from '../../../core/data/tables.ts';
import { lists, published } from '../../../files/data.ts';

export const getStaticPaths = (() => TABLE_NAMES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name } }) =>
  Response.json(tablesOf(await lists())[name].metadata((await published()).meta, `${name}.csv`));
