import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HostEvent } from '#preload/contract/events.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { says, writing } from '#tests/support/builders.ts';
import { TRANSPORTS, type ReachedHost } from '#tests/support/transports.ts';

const dataOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error: { data?: unknown }) => error.data,
  );

/** Listens from now on: gives what was heard, once the host said it is there. */
async function listening(client: VigieClient): Promise<{ heard: HostEvent[]; stop: () => Promise<void> }> {
  const events = await client.events.subscribe();
  expect((await events.next()).value).toEqual({ type: 'alive' });
  const heard: HostEvent[] = [];
  const reading = (async () => {
    for (let next = await events.next(); !next.done; next = await events.next())
      if (next.value.type !== 'alive') heard.push(next.value);
  })();
  return {
    heard,
    stop: async () => {
      await events.return?.();
      // Over a wire, leaving ends the wait under way with an error of the client.
      await reading.catch(() => {});
    },
  };
}

describe.each(TRANSPORTS)('the main job, $name', ({ reach }) => {
  let host: ReachedHost;
  let client: VigieClient;
  beforeEach(async () => {
    host = await reach();
    client = await host.client();
  });

  const atelier = async (): Promise<RecordDetail> => {
    const { rows } = await client.records.list({ kind: 'atelier', sort: { by: 'date', direction: 'asc' } });
    return client.records.get({ id: rows[0]?.id ?? '' });
  };
  const writeAbout = async (record: RecordDetail, title = 'Séance préparée') =>
    client.notes.create({
      title,
      document: writing(says('Les chercheurs ont échangé à ', record, ' sur la mesure d’impact.')),
      aboutIds: [record.id],
    });

  test('the archive of the observatory is there, and an Atelier reads with what surrounds it', async () => {
    const info = await client.archive.info();
    expect(info.folder).toBe(host.folder);
    expect(info.records).toBeGreaterThan(50);
    const { byKind } = await client.records.counts();
    expect(byKind.reduce((sum, { count }) => sum + count, 0)).toBe(info.records);
    const record = await atelier();
    expect(record).toMatchObject({
      code: 'A-001',
      kind: 'atelier',
      date: { edtf: '2018-04-11', start: '2018-04-11', end: '2018-04-11' },
    });
    expect(record.relations.map(({ type }) => type)).toContain('accueilli-par');
    expect(record.sources.length).toBeGreaterThan(0);
    expect(await client.records.get({ id: 'a-1' })).toEqual(record);
  });

  test('a note that mentions it is a backlink there, with its sentence and the place of the mention', async () => {
    const record = await atelier();
    const before = (await client.links.backlinks({ id: record.id })).items.length;
    const note = await writeAbout(record);
    expect(note).toMatchObject({ mentions: 1, unresolved: [], revision: 1 });
    const { items } = await client.links.backlinks({ id: record.id });
    expect(items).toHaveLength(before + 1);
    const link = items.find(({ source }) => source.id === note.id);
    expect(link?.sentence).toContain('Les chercheurs ont échangé à');
    expect(link?.sentence.slice(link.mention.start, link.mention.start + link.mention.length)).toBe(
      record.title,
    );
    expect(await client.links.mentions({ id: note.id })).toEqual([
      { id: record.id, code: record.code, kind: 'atelier', title: record.title },
    ]);
    expect((await client.notes.get({ id: note.code })).about.map(({ id }) => id)).toEqual([record.id]);
  });

  test('what was just written is found at once, without its accents and in another number', async () => {
    const note = await writeAbout(await atelier(), 'Échanges préparatoires');
    for (const query of ['echanges', 'echange preparatoire', 'CHERCHEUR mesures', 'type:note chercheurs']) {
      const { hits, total } = await client.search.query({ query });
      expect([query, hits.map(({ id }) => id)]).toEqual([query, expect.arrayContaining([note.id])]);
      expect(total).toBeGreaterThanOrEqual(hits.length);
    }
    const [hit] = (await client.search.query({ query: 'echang prep', asYouType: true })).hits;
    expect(hit?.id).toBe(note.id);
    expect(hit?.titleRanges.map(({ start, length }) => hit.title.slice(start, start + length))).toContain(
      'Échanges',
    );
  });

  test('the timeline shows it where it happened', async () => {
    const record = await atelier();
    const { items } = await client.timeline.items({ from: '2018-04-01', to: '2018-04-30' });
    expect(items.find(({ id }) => id === record.id)).toMatchObject({
      code: 'A-001',
      date: { start: '2018-04-11' },
    });
    const all = await client.timeline.items({});
    expect(all.arcs.length).toBeGreaterThan(0);
    expect(all.items.length).toBeGreaterThan(items.length);
  });

  test('the linked notes leave as a Word document and as Markdown, the same bytes each time', async () => {
    const record = await atelier();
    const note = await writeAbout(record);
    const word = await client.exports.create({ selection: { records: [record.id] }, format: 'docx' });
    expect(word.fileName).toMatch(/\.docx$/);
    expect(word.content.size).toBe(word.bytes);
    const bytes = Buffer.from(await word.content.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const again = await client.exports.create({ selection: { records: [record.id] }, format: 'docx' });
    expect(Buffer.from(await again.content.arrayBuffer()).equals(bytes)).toBe(true);
    const markdown = await client.exports.create({ selection: { records: [note.id] }, format: 'md' });
    const text = await markdown.content.text();
    expect(text).toContain('mesure d’impact');
    expect(text).not.toContain('[[');
  });

  test('undoing takes back exactly what was done, links and search included', async () => {
    const record = await atelier();
    const before = await client.links.backlinks({ id: record.id });
    const note = await writeAbout(record, 'Xylophone éphémère');
    await client.history.undo({ changeSetId: note.changeSetId });
    expect(await client.links.backlinks({ id: record.id })).toEqual(before);
    expect((await client.search.query({ query: 'xylophone' })).total).toBe(0);
    const [last] = await client.history.list({ limit: 1 });
    expect(last).toMatchObject({ undoes: note.changeSetId });
  });

  test('two writers of one note: the later one is told, and nothing of either is lost', async () => {
    const other = await host.client();
    const note = await writeAbout(await atelier());
    const saved = await client.notes.save({
      id: note.id,
      base: note.revision,
      document: writing(says('Texte de la première personne.')),
    });
    const refused = await dataOf(
      other.notes.save({
        id: note.id,
        base: note.revision,
        document: writing(says('Texte de la seconde personne.')),
      }),
    );
    expect(refused).toMatchObject({
      kind: 'stale-revision',
      id: note.id,
      base: note.revision,
      current: saved.revision,
    });
    expect((await other.notes.markdown({ id: note.id })).markdown).toContain('première personne');
    const revisions = await client.notes.revisions({ id: note.id });
    const sibling = revisions.find(({ branch }) => branch === 'sibling');
    expect(
      JSON.stringify((await client.notes.revision({ revisionId: sibling?.id ?? '' })).document),
    ).toContain('seconde personne');
  });

  test('the other clients hear of a change after it is kept, and never of one that failed', async () => {
    const other = await host.client();
    const { heard, stop } = await listening(other);
    const record = await atelier();
    expect(
      await dataOf(
        client.records.update({ id: record.id, revision: record.revision + 1, patch: { title: 'Jamais' } }),
      ),
    ).toMatchObject({ kind: 'stale-revision' });
    expect(
      await dataOf(
        client.notes.create({ title: 'Jamais', aboutIds: ['00000000-0000-7000-8000-000000000000'] }),
      ),
    ).toMatchObject({ kind: 'not-found' });
    const done = await client.records.update({
      id: record.id,
      revision: record.revision,
      patch: { tags: ['entendu'] },
    });
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toMatchObject({
      type: 'changed',
      changeSetId: done.changeSetId,
      intent: 'record.update',
      wide: false,
    });
    expect((heard[0] as { records: { id: string }[] }).records.map(({ id }) => id)).toContain(record.id);
    expect((await other.records.get({ id: record.id })).tags).toEqual(['entendu']);
    await stop();
  });

  test('a restore takes every client back at once, and they go on writing', async () => {
    const other = await host.client();
    const { heard, stop } = await listening(other);
    const backup = await client.archive.backup({});
    expect(backup).toMatchObject({ verified: true, records: (await client.archive.info()).records });
    expect((await other.archive.backups())[0]).toMatchObject({ file: backup.file, reason: 'manual' });
    const note = await writeAbout(await atelier(), 'Écrite après la sauvegarde');
    expect(await client.archive.restore({ file: backup.file })).toEqual({
      verified: true,
      records: backup.records,
    });
    expect(await dataOf(other.notes.get({ id: note.id }))).toMatchObject({ kind: 'not-found' });
    const after = await other.notes.create({ title: 'Écrite après la restauration' });
    await expect
      .poll(() => heard.map(({ type }) => type))
      .toEqual(['backup', 'changed', 'restored', 'changed']);
    expect((await client.notes.get({ id: after.id })).title).toBe('Écrite après la restauration');
    expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
    await stop();
  });

  test('who writes is said once, heard by all, and stays with what they write', async () => {
    const other = await host.client();
    const { heard, stop } = await listening(other);
    const author = await client.authors.create({ name: 'Analyste de l’essai', initials: 'AE' });
    await client.authors.choose({ id: author.id });
    const note = await other.notes.create({ title: 'Signée' });
    expect((await client.notes.get({ id: note.id })).updatedBy).toEqual({
      id: author.id,
      name: 'Analyste de l’essai',
      initials: 'AE',
    });
    await expect.poll(() => heard).toContainEqual({ type: 'author', authorId: author.id });
    await stop();
  });

  test('an import says how far it is, is heard by all, and leaves nothing when given up', async () => {
    const vault = join(temporaryFolder(), 'carnet');
    mkdirSync(vault);
    const { title } = await atelier();
    for (let number = 1; number <= 120; number += 1) {
      writeFileSync(
        join(vault, `Fiche ${number}.md`),
        `Lue avec [[${title}]] et [[Fiche ${(number % 120) + 1}]].\n`,
      );
    }
    const other = await host.client();
    const { heard, stop } = await listening(other);
    const before = await client.records.counts();

    const givenUp = dataOf(client.imports.markdown({ paths: [vault], runId: 'premier' }));
    await expect.poll(async () => (await other.imports.cancel({ runId: 'premier' })).cancelled).toBe(true);
    expect(await givenUp).toEqual({ kind: 'cancelled' });
    expect(await client.records.counts()).toEqual(before);
    expect(heard.filter(({ type }) => type === 'changed')).toEqual([]);

    const report = await client.imports.markdown({ paths: [vault], runId: 'second' });
    expect(report).toMatchObject({ created: 120, links: { resolved: 240, unresolved: 0 }, problems: [] });
    await expect
      .poll(() =>
        heard.some(
          (event) => event.type === 'progress' && event.runId === 'second' && event.done === event.total,
        ),
      )
      .toBe(true);
    expect((await client.records.counts()).byKind.find(({ kind }) => kind === 'note')?.count).toBe(
      (before.byKind.find(({ kind }) => kind === 'note')?.count ?? 0) + 120,
    );
    await expect.poll(() => heard.filter(({ type }) => type === 'changed').length).toBeGreaterThan(0);
    expect(await client.archive.check()).toEqual({ ok: true, problems: [] });
    await stop();
  });

  test('what cannot be used is refused by name at the door, and changes nothing', async () => {
    const record = await atelier();
    const before = await client.records.counts();
    const wrong: [() => Promise<unknown>, object][] = [
      [() => client.records.get({ id: '' }), { kind: 'invalid-input', field: 'id' }],
      [() => client.records.get({ id: 'Z-999' }), { kind: 'not-found' }],
      [() => client.records.list({ limit: 501 }), { kind: 'invalid-input', field: 'limit' }],
      [
        () => client.records.create({ kind: 'planete' as never, title: 'x' }),
        { kind: 'invalid-input', field: 'kind' },
      ],
      [
        () => client.records.create({ kind: 'signal', title: '  ' }),
        { kind: 'invalid-input', field: 'title' },
      ],
      [
        () => client.records.create({ kind: 'signal', title: 'x', date: { edtf: 'hier', wording: null } }),
        { kind: 'invalid-date' },
      ],
      [
        () => client.records.create({ kind: 'signal', title: 'x', more: true } as never),
        { kind: 'invalid-input' },
      ],
      [
        () => client.records.addRelation({ type: 'renouvelle', sourceId: record.id, targetId: record.id }),
        { kind: 'relation-not-allowed' },
      ],
      [
        () => client.notes.create({ title: 'x', document: { root: { children: 'no' } } as never }),
        { kind: 'invalid-document' },
      ],
      [() => client.search.query({ query: 'avant:jamais' }), { kind: 'invalid-query' }],
      [
        () => client.history.undo({ changeSetId: '00000000-0000-7000-8000-000000000000' }),
        { kind: 'not-found' },
      ],
      [() => client.attachments.get({ sha256: '0'.repeat(64) }), { kind: 'not-found', what: 'attachment' }],
      [
        () => client.attachments.get({ sha256: '../../etc/passwd' }),
        { kind: 'invalid-input', field: 'sha256' },
      ],
    ];
    for (const [call, data] of wrong) expect(await dataOf(call())).toMatchObject(data);
    expect(await client.records.counts()).toEqual(before);
  });

  test('a file goes in and comes out the same, whatever its name', async () => {
    const content = new Blob([new Uint8Array([0, 255, 1, 254]), '<script>'], { type: 'image/svg+xml' });
    const stored = await client.attachments.put({
      name: '../CON\u202egnp.svg',
      mediaType: 'image/svg+xml',
      content,
    });
    expect(stored.bytes).toBe(content.size);
    const back = await client.attachments.get({ sha256: stored.sha256 });
    expect(
      Buffer.from(await back.content.arrayBuffer()).equals(Buffer.from(await content.arrayBuffer())),
    ).toBe(true);
  });
});
