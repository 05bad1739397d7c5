import { afterEach, describe, expect, test } from 'vitest';
import { retryAfter, VisitError, Visitor } from '../../src/build/visitor.ts';
import { type StandIn, standIn } from './stand-in.ts';

const QUICK = { gap: 0, timeout: 2000, retries: 3, backoff: 1, longest: 2000 };

describe('a visitor', () => {
  let server: StandIn;
  afterEach(() => server.close());

  test('says who it is', async () => {
    server = await standIn((_, response) => response.end('here'));
    expect(await new Visitor(QUICK).ask(server.address)).toMatchObject({ status: 200, text: 'here' });
    expect(server.asked[0]?.headers['user-agent']).toMatch(/^sputnik-moments \(\+https:\/\/.+\)$/);
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('tries again after %s', async (status) => {
    server = await standIn((_, response, asked) => response.writeHead(asked.length < 3 ? status : 200).end());
    expect(await new Visitor(QUICK).ask(server.address)).toMatchObject({ status: 200 });
    expect(server.asked).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 410])('does not argue with %s', async (status) => {
    server = await standIn((_, response) => response.writeHead(status).end());
    expect(await new Visitor(QUICK).ask(server.address)).toMatchObject({ status });
    expect(server.asked).toHaveLength(1);
  });

  test('gives up in the end, and tells what it was told last', async () => {
    server = await standIn((_, response) => response.writeHead(503).end());
    expect(await new Visitor(QUICK).ask(server.address)).toMatchObject({ status: 503 });
    expect(server.asked).toHaveLength(4);
  });

  test('waits as long as it is asked to', async () => {
    server = await standIn((_, response, asked) =>
      response.writeHead(asked.length === 1 ? 429 : 200, { 'Retry-After': '1' }).end(),
    );
    await new Visitor(QUICK).ask(server.address);
    const [first, second] = server.asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990);
  });

  test('does not wait for an hour', async () => {
    server = await standIn((_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end());
    expect(await new Visitor(QUICK).ask(server.address)).toMatchObject({ status: 429 });
    expect(server.asked).toHaveLength(1);
  });

  test('asks a host one thing at a time', async () => {
    let open = 0;
    let most = 0;
    server = await standIn((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 10);
    });
    const visitor = new Visitor(QUICK);
    await Promise.all(['/a', '/b', '/c'].map((path) => visitor.ask(server.address + path)));
    expect(most).toBe(1);
    expect(server.asked.map(({ path }) => path)).toEqual(['/a', '/b', '/c']);
  });

  test('a failure keeps nobody from their turn', async () => {
    server = await standIn(({ path }, response) => (path === '/cut' ? response.destroy() : response.end('here')));
    const visitor = new Visitor({ ...QUICK, retries: 0 });
    const [cut, whole] = await Promise.allSettled([visitor.ask(`${server.address}/cut`), visitor.ask(server.address)]);
    expect(cut).toMatchObject({ status: 'rejected', reason: expect.any(VisitError) });
    expect(whole).toMatchObject({ status: 'fulfilled', value: { text: 'here' } });
  });

  test('says in words why there is no answer', async () => {
    server = await standIn(() => {});
    const visitor = new Visitor({ ...QUICK, timeout: 50, retries: 1 });
    await expect(visitor.ask(server.address)).rejects.toThrow('does not answer within 0.05 s');
    expect(server.asked).toHaveLength(2);
    await server.close();
    await expect(new Visitor(QUICK).ask(server.address)).rejects.toThrow('refuses the connection (ECONNREFUSED)');
  });
});

test('Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Sun, 22 Nov 2026 00:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Sat, 21 Nov 2026 00:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeUndefined();
  expect(retryAfter(null, now)).toBeUndefined();
});
