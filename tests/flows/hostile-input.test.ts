import fc from 'fast-check';
import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { createHost } from '#db/host/create-host.ts';
import { says, writing } from '#tests/support/builders.ts';
import { temporaryArchive } from '#tests/support/archive.ts';

type Call = (input: unknown) => Promise<unknown>;

/** Values nobody sends by the interface and anybody may send to a door. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e308,
    Number.NaN,
    Infinity,
    2 ** 53,
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    '\u202e',
    '__proto__',
    "'; DROP TABLE record; --",
    '" OR NEAR(',
    '*',
    '../../etc/passwd',
    '9999-99-99',
    '2018-13',
    'A-0000000000001',
    '💥'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('"', '(', ')', '-', ':', '*', '«', '@', '^', '{', ' ', 'a', 'É', '\\', '%', '_'),
    maxLength: 30,
  }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** `value` with one of its parts, or the whole, put in the place of something else. */
function withOdd(value: unknown, path: readonly number[], other: unknown): unknown {
  const [choice = 0, ...deeper] = path;
  if (typeof value !== 'object' || value === null || deeper.length === 0) return other;
  const keys = Object.keys(value);
  const key = keys[choice % (keys.length + 1)];
  if (key === undefined)
    return Array.isArray(value) ? [...(value as unknown[]), other] : { ...value, surprise: other };
  const changed = withOdd((value as Record<string, unknown>)[key], deeper, other);
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) => (String(index) === key ? changed : item));
  return { ...value, [key]: changed };
}

test('no input whatever breaks a door: it is answered or refused by name, and the archive stays sound', async () => {
  const archive = await temporaryArchive({ corpus: true });
  const faults: string[] = [];
  const host = createHost(archive, {
    log: { error: (message, detail) => faults.push(`${message} ${String(detail)}`) },
  });
  const { client } = host;
  const atelier = await client.records.get({ id: 'A-001' });
  const note = await client.notes.get({ id: 'N-001' });
  const { revisions } = { revisions: await client.notes.revisions({ id: note.id }) };
  const [change] = await client.history.list({ limit: 1 });
  const date = { edtf: '2018-04-11', wording: 'le 11 avril' };
  const page = { offset: 0, limit: 20 };
  const document = writing('Titre', says('Vu à ', atelier, '.'));

  const doors: Record<string, [Call, unknown]> = {
    'records.list': [
      client.records.list as Call,
      {
        kind: 'atelier',
        query: 'cycle:PHARE impact',
        contains: 'perf',
        tag: 'terrain',
        impact: 'confiance',
        verification: 'to-verify',
        property: { key: 'lieu', value: 'x' },
        example: false,
        sort: { by: 'property', property: 'lieu', direction: 'asc' },
        ...page,
      },
    ],
    'records.get': [client.records.get as Call, { id: 'A-001' }],
    'records.suggest': [client.records.suggest as Call, { text: 'alli', kinds: ['atelier'], limit: 5 }],
    'records.refs': [client.records.refs as Call, { ids: [atelier.id] }],
    'records.tags': [client.records.tags as Call, { kind: 'note' }],
    'records.create': [
      client.records.create as Call,
      {
        kind: 'etude',
        title: 'Étude',
        summary: 'Dit',
        date,
        planned: date,
        tags: ['a'],
        aliases: ['b'],
        impacts: ['confiance'],
        verification: 'to-verify',
        properties: { numero: 1 },
      },
    ],
    'records.update': [
      client.records.update as Call,
      {
        id: atelier.id,
        revision: atelier.revision,
        patch: { title: 'Titre', date, tags: ['x'], properties: { lieu: 'Paris', numero: null } },
      },
    ],
    'records.trash': [client.records.trash as Call, { ids: ['00000000-0000-7000-8000-000000000000'] }],
    'records.trashed': [client.records.trashed as Call, page],
    'records.addRelation': [
      client.records.addRelation as Call,
      { type: 'lie-a', sourceId: atelier.id, targetId: note.id, date, comment: 'c' },
    ],
    'records.addSource': [
      client.records.addSource as Call,
      {
        recordId: atelier.id,
        source: { property: 'lieu', label: 'Source', address: 'https://example.org/', detail: '' },
      },
    ],
    'records.addClaim': [
      client.records.addClaim as Call,
      {
        recordId: atelier.id,
        claim: {
          property: 'lieu',
          value: 'Lyon',
          wording: null,
          sourceLabel: 'S',
          sourceAddress: null,
          verification: 'to-verify',
          preferred: false,
        },
      },
    ],
    'records.addMeasure': [
      client.records.addMeasure as Call,
      {
        recordId: (await client.records.get({ id: 'I-001' })).id,
        measure: {
          value: 1,
          unit: '%',
          date,
          base: 'tous',
          sourceLabel: 'S',
          verification: 'to-verify',
          comment: '',
        },
      },
    ],
    'notes.list': [
      client.notes.list as Call,
      { aboutId: atelier.id, contains: 'atelier', sort: 'title', ...page },
    ],
    'notes.create': [
      client.notes.create as Call,
      {
        title: 'Note',
        document,
        aboutIds: [atelier.id],
        typeNote: 'atelier',
        tags: ['t'],
        createMissing: true,
      },
    ],
    'notes.create (Markdown)': [
      client.notes.create as Call,
      {
        title: 'Note',
        markdown: '# Titre\n\n- [ ] [[A-001|x]] [[Neuve]] <b>x</b> ![i](data:x)',
        createMissing: true,
      },
    ],
    'notes.save': [client.notes.save as Call, { id: note.id, base: note.revision, document, title: 'Titre' }],
    'notes.saveBlocks': [
      client.notes.saveBlocks as Call,
      { id: note.id, base: note.revision, document, title: 'Titre' },
    ],
    'notes.saveMarkdown': [client.notes.saveMarkdown as Call, { id: note.id, base: 1, markdown: 'x' }],
    'notes.revision': [client.notes.revision as Call, { revisionId: revisions[0]?.id }],
    'notes.nameRevision': [client.notes.nameRevision as Call, { revisionId: revisions[0]?.id, name: 'Nom' }],
    'links.backlinks': [
      client.links.backlinks as Call,
      { id: atelier.id, kinds: ['note'], limit: 5, after: '1' },
    ],
    'search.query': [
      client.search.query as Call,
      {
        query: 'type:atelier "confiance" -x avant:2018 @signal:S-001',
        asYouType: true,
        kinds: ['note'],
        ...page,
      },
    ],
    'timeline.items': [
      client.timeline.items as Call,
      { kinds: ['etude'], query: 'x', from: '2007-01-01', to: '2022-12-31', arcs: ['renouvelle'] },
    ],
    'history.list': [client.history.list as Call, { recordId: atelier.id, limit: 5, before: change?.id }],
    'history.undo': [client.history.undo as Call, { changeSetId: '00000000-0000-7000-8000-000000000000' }],
    'authors.create': [client.authors.create as Call, { name: 'N', initials: 'N', role: 'r' }],
    'authors.choose': [client.authors.choose as Call, { id: '00000000-0000-7000-8000-000000000000' }],
    'attachments.get': [client.attachments.get as Call, { sha256: '0'.repeat(64) }],
    'attachments.put': [
      client.attachments.put as Call,
      { name: 'x', mediaType: 'text/plain', content: new Blob(['x']) },
    ],
    'attachments.attach': [
      client.attachments.attach as Call,
      { recordId: atelier.id, sha256: '0'.repeat(64), name: 'x' },
    ],
    'attachments.detach': [
      client.attachments.detach as Call,
      { recordId: atelier.id, sha256: '0'.repeat(64) },
    ],
    'archive.restore': [client.archive.restore as Call, { file: '/nowhere/at/all' }],
  };
  const names = Object.keys(doors);

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
      odd,
      async (name, path, other) => {
        const [call, example] = doors[name] ?? [];
        const input = withOdd(example, path, other);
        const outcome = await call?.(input).then(
          () => 'answered',
          (error: unknown) =>
            error instanceof ORPCError && error.code === 'VIGIE'
              ? (error.data as { kind: string }).kind
              : String(error),
        );
        expect([name, outcome]).not.toEqual([name, 'internal']);
        expect(outcome).toMatch(/^[a-z-]+$/);
      },
    ),
    {
      numRuns: Number(process.env['VIGIE_HOSTILE_RUNS'] ?? 600),
      examples: names.map((name) => [name, [0], null] as [string, number[], unknown]),
    },
  );
  expect(faults).toEqual([]);
  expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
});
