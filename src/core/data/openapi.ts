import { z } from 'zod';
import { LANES } from '../lane.ts';
import { LINED } from './json-lines.ts';
import { ActorRecord, ClaimRecord, EventRecord, Html, Meta, StoryRecord, WithdrawnRecord } from './record.ts';
import { TABLE_NAMES } from './tables.ts';

/**
 * The addresses of the data as OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.1
 *
 * @param server the address of the site, without a slash at its end
 * @param page the page that explains the data
 */
export function openApi({ server, page, title, description, meta }: Described) {
  return {
    openapi: '3.1.1',
    info: {
      title,
      description,
      version: '1',
      license: { name: 'CC BY 4.0', url: meta.licence },
      contact: { url: page },
      // What every download says of itself: specifications may be extended under names that begin so.
      'x-meta': meta,
    },
    externalDocs: { url: page },
    servers: [{ url: server }],
    paths: {
      ...Object.fromEntries(
        Object.entries(LISTS).map(([name, { schema, about }]) => [
          `/api/v1/${name}.json`,
          get(`${name}Json`, about, 'application/json', listOf(name, schema)),
        ]),
      ),
      ...Object.fromEntries(
        LINED.map((name) => [
          `/api/v1/${name}.jsonl`,
          get(`${name}Lines`, `${LISTS[name].about} One JSON object a line.`, 'application/jsonl', TEXT),
        ]),
      ),
      ...Object.fromEntries(
        TABLE_NAMES.flatMap((name) => [
          [`/api/v1/${name}.csv`, get(`${name}Csv`, `The table of ${name}.`, 'text/csv', TEXT)],
          [
            `/api/v1/${name}.csv-metadata.json`,
            get(`${name}Columns`, `The columns of ${name}.csv, as CSV on the Web.`, 'application/csvm+json', { type: 'object' }),
          ],
        ]),
      ),
      '/api/v1/schema/{name}.json': get('schema', 'A record as JSON Schema.', 'application/schema+json', { type: 'object' }, [
        parameter('name', 'Which record.', { enum: ['event', 'withdrawn', 'actor', 'claim', 'story'] }),
      ]),
      '/api/v1/openapi.json': get('openapi', 'This description.', 'application/json', { type: 'object' }),
      '/events/{id}.json': get(
        'event',
        `An event with its text${LEFT}`,
        'application/json',
        fileOrWithdrawn({ event: ref('Event'), html: ref('Html') }),
        [ID],
      ),
      '/claims/{id}.json': get('claim', `A claim${LEFT}`, 'application/json', fileOrWithdrawn({ claim: ref('Claim') }), [ID]),
      '/stories/{id}.json': get('story', `A story${LEFT}`, 'application/json', fileOrWithdrawn({ story: ref('Story') }), [ID]),
      '/actors/{id}.json': get(
        'actor',
        `An actor and its events${LEFT}`,
        'application/json',
        fileOrWithdrawn({ actor: ref('Actor'), events: EVENTS }),
        [ID],
      ),
      '/actors/{id}.csv': get('actorCsv', 'The events of an actor.', 'text/csv', TEXT, [ID]),
      '/lanes/{lane}.json': get(
        'lane',
        'The events of a lane.',
        'application/json',
        fileOf({ lane: { type: 'string' }, events: EVENTS }),
        [LANE],
      ),
      '/lanes/{lane}.csv': get('laneCsv', 'The events of a lane.', 'text/csv', TEXT, [LANE]),
      '/{year}.json': get(
        'year',
        'The events of a year.',
        'application/json',
        fileOf({ year: { type: 'integer' }, events: EVENTS }),
        [YEAR],
      ),
      '/{year}.csv': get('yearCsv', 'The events of a year.', 'text/csv', TEXT, [YEAR]),
      ...feeds('', 'the whole site', []),
      ...feeds('/lanes/{lane}', 'a lane', [LANE]),
      ...feeds('/actors/{id}', 'an actor', [ID]),
    },
    components: { schemas: SCHEMAS },
  };
}

const LEFT = ', or what is left of one that was withdrawn.';
const TEXT = { type: 'string' } as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const EVENTS = { type: 'array', items: ref('Event') } as const;

const LISTS = {
  events: { schema: 'Event', about: 'All events, by date.' },
  withdrawn: { schema: 'Withdrawn', about: 'What was withdrawn.' },
  actors: { schema: 'Actor', about: 'All actors, by id.' },
  claims: { schema: 'Claim', about: 'All claims, by lane.' },
  stories: { schema: 'Story', about: 'All stories, by their first event.' },
} as const;

const ID = parameter('id', 'Its id, the same as in its address.', { type: 'string' });
const LANE = parameter('lane', 'The lane.', { enum: LANES });
const YEAR = parameter('year', 'The year.', { type: 'integer' });

const SCHEMAS = {
  Meta: schemaOf(Meta),
  Event: schemaOf(EventRecord),
  Withdrawn: schemaOf(WithdrawnRecord),
  Actor: schemaOf(ActorRecord),
  Claim: schemaOf(ClaimRecord),
  Story: schemaOf(StoryRecord),
  Html: schemaOf(Html),
};

function schemaOf(record: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(record, { target: 'draft-2020-12', io: 'input' });
  return schema;
}

function listOf(name: string, schema: string) {
  return fileOf({ [name]: { type: 'array', items: ref(schema) } });
}

function fileOf(properties: Readonly<Record<string, object>>) {
  return { type: 'object', required: ['meta', ...Object.keys(properties)], properties: { meta: ref('Meta'), ...properties } };
}

/** The file of one record: the record itself, or in its place what is left of it. */
function fileOrWithdrawn(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    required: ['meta'],
    properties: { meta: ref('Meta'), ...properties, withdrawn: ref('Withdrawn') },
    oneOf: [{ required: Object.keys(properties) }, { required: ['withdrawn'] }],
  };
}

function feeds(at: string, whose: string, parameters: readonly object[]) {
  const name = at.split('/')[1] ?? 'site';
  return {
    [`${at}/feed.xml`]: get(`${name}Atom`, `What is new of ${whose}, as Atom.`, 'application/atom+xml', TEXT, parameters),
    [`${at}/feed.json`]: get(
      `${name}JsonFeed`,
      `The same as JSON Feed.`,
      'application/feed+json',
      { type: 'object' },
      parameters,
    ),
    [`${at}/calendar.ics`]: get(`${name}Calendar`, `The events of ${whose} as a calendar.`, 'text/calendar', TEXT, parameters),
  };
}

function get(operationId: string, summary: string, type: string, schema: object, parameters: readonly object[] = []) {
  const responses = { '200': { description: summary, content: { [type]: { schema } } } };
  return { get: { operationId, summary, ...(parameters.length > 0 && { parameters }), responses } };
}

function parameter(name: string, description: string, schema: object) {
  return { name, in: 'path', required: true, description, schema };
}

interface Described {
  readonly server: string;
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly meta: Meta;
}
