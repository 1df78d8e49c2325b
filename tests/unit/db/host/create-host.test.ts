import { expect, test } from 'vitest';
import type { Handlers } from '#db/connection/handlers.ts';
import { fail } from '#db/domain/errors.ts';
import { createHost, type Host } from '#db/host/create-host.ts';
import { domains } from '#db/host/domains.ts';
import { recordHandlers } from '#db/records/handlers.ts';
import type { records } from '#preload/contract/records.ts';
import { temporaryArchive } from '#tests/support/archive.ts';

type Doors = Handlers<typeof records>;

/** A host whose records door is the real one but for the handlers given: the only way to see a fault of ours. */
async function hostWith(faults: Partial<Doors> = {}): Promise<{ host: Host; logged: string[] }> {
  const logged: string[] = [];
  const archive = await temporaryArchive();
  const host = createHost(archive, {
    log: { error: (message) => logged.push(message) },
    domains: { ...domains, records: async () => ({ ...recordHandlers, ...faults }) },
  });
  return { host, logged };
}

const dataOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error: { code?: unknown; data?: unknown }) => (error.code === 'VIGIE' ? error.data : error),
  );

test('an expected failure keeps its data and is not logged', async () => {
  const { host, logged } = await hostWith();
  expect(await dataOf(host.client.records.get({ id: 'A-404' }))).toEqual({
    kind: 'not-found',
    what: 'record',
    id: 'A-404',
  });
  expect(logged).toEqual([]);
});

test('an input that does not fit names its field', async () => {
  const { host } = await hostWith();
  expect(await dataOf(host.client.records.list({ limit: 0 }))).toMatchObject({
    kind: 'invalid-input',
    field: 'limit',
  });
  expect(await dataOf(host.client.records.get({ id: 3 } as never))).toMatchObject({
    kind: 'invalid-input',
    field: 'id',
  });
  expect(await dataOf(host.client.records.create({ kind: 'planete', title: 'x' } as never))).toMatchObject({
    kind: 'invalid-input',
    field: 'kind',
  });
  expect(await dataOf(host.client.records.get({ id: 'E-1', more: true } as never))).toMatchObject({
    kind: 'invalid-input',
  });
});

test('a fault of ours is said as such, without its place, and logged with the method', async () => {
  const { host, logged } = await hostWith({ counts: () => Promise.reject(new TypeError('a fault')) });
  expect(await dataOf(host.client.records.counts())).toEqual({
    kind: 'internal',
    detail: 'TypeError: a fault',
  });
  expect(logged).toEqual(['records.counts failed']);
});

test('an answer that does not fit the contract never leaves', async () => {
  const { host, logged } = await hostWith({
    counts: async () => ({ byKind: [], examples: 'many', trash: 0 }) as never,
  });
  expect(await dataOf(host.client.records.counts())).toMatchObject({
    kind: 'internal',
    detail: expect.stringContaining('examples'),
  });
  expect(logged).toHaveLength(1);
});

test('a caller that gives up is heard by the handler and told so', async () => {
  const { host, logged } = await hostWith({
    counts: ({ signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('stopped half way'))),
      ),
  });
  const stop = new AbortController();
  const call = dataOf(host.client.records.counts(undefined, { signal: stop.signal }));
  stop.abort();
  expect(await call).toEqual({ kind: 'cancelled' });
  expect(await dataOf(host.client.records.counts(undefined, { signal: stop.signal }))).toEqual({
    kind: 'cancelled',
  });
  expect(logged).toEqual([]);
});

test('closing aborts what is under way, waits for it, refuses what comes after and closes the archive once', async () => {
  const steps: string[] = [];
  const { host } = await hostWith({
    counts: async ({ signal }) => {
      await new Promise((done) => signal.addEventListener('abort', done));
      steps.push('call ended');
      return fail({ kind: 'cancelled' });
    },
  });
  const events = await host.client.events.subscribe();
  await events.next();
  const call = dataOf(host.client.records.counts());
  await Promise.resolve();
  await new Promise((done) => setTimeout(done, 20));
  await Promise.all([host.close().then(() => steps.push('closed')), host.close()]);
  expect(steps).toEqual(['call ended', 'closed']);
  expect(await call).toEqual({ kind: 'cancelled' });
  expect(await dataOf(host.client.records.counts())).toEqual({ kind: 'cancelled' });
  expect(await events.next()).toMatchObject({ done: true });
});

test('half an emoji is kept as a text every reader agrees on', async () => {
  const { host } = await hostWith();
  const made = await host.client.authors.create({ name: 'Léa \ud83d', initials: 'L' });
  expect(made.name).toBe('Léa \ufffd');
  const { id, changeSetId } = await host.client.records.create({ kind: 'signal', title: 'Vu \ud83d ici' });
  expect((await host.client.records.get({ id })).title).toBe('Vu \ufffd ici');
  expect(await host.client.archive.check()).toEqual({ ok: true, problems: [] });
  await host.client.history.undo({ changeSetId });
});

test('every method of the contract has its handler', async () => {
  const { contract } = await import('#preload/contract/index.ts');
  for (const [part, methods] of Object.entries(contract)) {
    if (part === 'events') continue;
    const handlers = await domains[part as keyof typeof domains]();
    expect([part, Object.keys(handlers).sort()]).toEqual([part, Object.keys(methods).sort()]);
  }
});
