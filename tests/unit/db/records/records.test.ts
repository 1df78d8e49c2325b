import { describe, expect, test } from 'vitest';
import { VigieError } from '#db/domain/errors.ts';
import { createRecord, updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { removeExamples } from '#db/records/examples.ts';
import { addMeasure } from '#db/records/measures.ts';
import { listRecords, recordCounts, tagsInUse, type ListInput } from '#db/records/queries.ts';
import { addRelation } from '#db/records/relations.ts';
import { addClaim, addSource } from '#db/records/sources.ts';
import { suggestRecords } from '#db/records/suggest.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, record } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const failing = (kind: string) => expect.objectContaining({ data: expect.objectContaining({ kind }) });
const asked = (input: Partial<ListInput>): ListInput => ({
  sort: { by: 'title', direction: 'asc' },
  offset: 0,
  limit: 100,
  ...input,
});
const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title);

describe('a new record', () => {
  test('has the next code of its kind, and keeps its number for ever', async () => {
    const archive = await temporaryArchive();
    expect((await atelier(archive, 'Un')).code).toBe('A-001');
    expect((await record(archive, { kind: 'etude', title: 'Une étude' })).code).toBe('E-001');
    expect((await atelier(archive, 'Deux')).code).toBe('A-002');
  });

  test('keeps the wording of its date beside the bounds of its imprecision', async () => {
    const archive = await temporaryArchive();
    const { id } = await record(archive, {
      kind: 'publication',
      title: 'Centre de ressources',
      date: { edtf: '2018-04', wording: 'fin avril 2018' },
    });
    expect((await recordDetail(archive.reader, id)).date).toEqual({
      edtf: '2018-04',
      wording: 'fin avril 2018',
      start: '2018-04-01',
      end: '2018-04-30',
    });
  });

  test.each([
    [{ date: { edtf: '2018-02-31', wording: null } }, 'invalid-date'],
    [{ properties: { numero: 'premier' } }, 'invalid-input'],
    [{ properties: { numero: Number.NaN } }, 'invalid-input'],
  ])('with %j is refused and leaves nothing', async (fields, kind) => {
    const archive = await temporaryArchive();
    await expect(record(archive, { kind: 'atelier', title: 'Faux', ...fields })).rejects.toEqual(
      failing(kind),
    );
    expect((await listRecords(archive.reader, asked({}))).total).toBe(0);
    expect((await atelier(archive, 'Vrai')).code).toBe('A-001');
  });
});

describe('changing a record', () => {
  test('on a revision someone else already changed is refused', async () => {
    const archive = await temporaryArchive();
    const { id } = await atelier(archive, 'Un');
    await write(archive, (context) => updateRecord(context, id, 1, { title: 'Deux' }));
    await expect(
      write(archive, (context) => updateRecord(context, id, 1, { title: 'Trois' })),
    ).rejects.toEqual(failing('stale-revision'));
  });

  test('clears what is null and leaves what is absent', async () => {
    const archive = await temporaryArchive();
    const fields = {
      kind: 'atelier' as const,
      title: 'Un',
      date: { edtf: '2018', wording: null },
      properties: { numero: 1, lieu: 'Paris' },
      tags: ['a'],
    };
    const { id } = await record(archive, fields);
    await write(archive, (context) =>
      updateRecord(context, id, 1, { date: null, properties: { lieu: null } }),
    );
    expect(await recordDetail(archive.reader, id)).toMatchObject({
      date: null,
      properties: { numero: 1 },
      tags: ['a'],
    });
    await expectDerivedRowsTrue(archive);
  });
});

describe('relations', () => {
  test('read from both ends, each in its own words', async () => {
    const archive = await temporaryArchive();
    const host = await record(archive, { kind: 'acteur', title: 'La Poste' });
    const one = await atelier(archive, 'Performance');
    await write(archive, (context) =>
      addRelation(context, {
        type: 'accueilli-par',
        sourceId: one.id,
        targetId: host.id,
        date: null,
        comment: '',
      }),
    );
    expect((await recordDetail(archive.reader, one.id)).relations).toMatchObject([
      { direction: 'out', type: 'accueilli-par', target: { id: host.id } },
    ]);
    expect((await recordDetail(archive.reader, host.id)).relations).toMatchObject([
      { direction: 'in', type: 'accueilli-par', target: { id: one.id } },
    ]);
  });

  test('that are symmetric stand once, whichever end they are said from', async () => {
    const archive = await temporaryArchive();
    const one = await record(archive, { kind: 'acteur', title: 'Un' });
    const two = await record(archive, { kind: 'acteur', title: 'Deux' });
    const ally = (sourceId: string, targetId: string) =>
      write(archive, (context) =>
        addRelation(context, { type: 'alliance-existante', sourceId, targetId, date: null, comment: '' }),
      );
    expect(await ally(one.id, two.id)).toBe(await ally(two.id, one.id));
    expect((await recordDetail(archive.reader, two.id)).relations).toHaveLength(1);
  });

  test.each(['accueilli-par', 'inconnue', 'renouvelle'])(
    '« %s » between two Ateliers is refused',
    async (type) => {
      const archive = await temporaryArchive();
      const one = await atelier(archive, 'Un');
      const two = await atelier(archive, 'Deux');
      const relate = (context: Parameters<typeof addRelation>[0]) =>
        addRelation(context, { type, sourceId: one.id, targetId: two.id, date: null, comment: '' });
      await expect(write(archive, relate)).rejects.toEqual(failing('relation-not-allowed'));
    },
  );
});

describe('what sources say', () => {
  test('conflicting values of one property live side by side, one of them preferred', async () => {
    const archive = await temporaryArchive();
    const { id } = await record(archive, { kind: 'acteur', title: 'Observatoire' });
    const claim = {
      property: 'date',
      wording: null,
      sourceAddress: null,
      verification: 'attested' as const,
      preferred: true,
    };
    await write(archive, (context) => addClaim(context, id, { ...claim, value: '2008', sourceLabel: 'S' }));
    await write(archive, (context) =>
      addClaim(context, id, { ...claim, value: '2007', sourceLabel: 'ARPEA' }),
    );
    expect((await recordDetail(archive.reader, id)).claims).toMatchObject([
      { value: '2008', preferred: false },
      { value: '2007', preferred: true },
    ]);
  });

  test('an address that is no web address is refused', async () => {
    const archive = await temporaryArchive();
    const { id } = await atelier(archive, 'Un');
    const add = (address: string) =>
      write(archive, (context) =>
        addSource(context, id, { property: null, label: 'S', address, detail: '' }),
      );
    await expect(add('javascript:alert(1)')).rejects.toEqual(failing('invalid-input'));
    await expect(add('https://observatoire-des-partenariats.fr/le-cheminement')).resolves.toBeTypeOf(
      'string',
    );
  });

  test('a measure belongs to an indicator and shows on its study too', async () => {
    const archive = await temporaryArchive();
    const indicator = await record(archive, { kind: 'indicateur', title: 'Entreprises en partenariat' });
    const study = await record(archive, { kind: 'etude', title: 'PHARE-Entreprises' });
    const measure = {
      ...{
        value: 37,
        unit: '%',
        date: { edtf: '2015-10-30', wording: null },
        base: 'entreprises de 10 salariés et plus',
      },
      ...{ sample: null, question: null, studyId: study.id, page: null, comparability: null, comment: '' },
      ...{ sourceLabel: 'Le RAMEAU', sourceAddress: null, verification: 'attested' as const },
    };
    await write(archive, (context) => addMeasure(context, indicator.id, measure));
    for (const id of [indicator.id, study.id]) {
      expect((await recordDetail(archive.reader, id)).measures).toMatchObject([
        { value: 37, indicator: { id: indicator.id }, study: { id: study.id } },
      ]);
    }
    await expect(write(archive, (context) => addMeasure(context, study.id, measure))).rejects.toBeInstanceOf(
      VigieError,
    );
  });
});

describe('lists over the observatory’s corpus', () => {
  test('sort titles without regard to accents or capitals', async () => {
    const archive = await temporaryArchive();
    for (const title of ['Écoles', 'zones', 'Actes', 'ÉCOLE', 'Œuvres']) await atelier(archive, title);
    expect(titles((await listRecords(archive.reader, asked({ kind: 'atelier' }))).rows)).toEqual([
      'Actes',
      'ÉCOLE',
      'Écoles',
      'Œuvres',
      'zones',
    ]);
  });

  test('put undated records last in both directions', async () => {
    const archive = await temporaryArchive();
    for (const [title, edtf] of [
      ['a', '2018'],
      ['b', null],
      ['c', '2015'],
    ] as const) {
      await record(archive, { kind: 'etude', title, date: edtf && { edtf, wording: null } });
    }
    const by = async (direction: 'asc' | 'desc') =>
      titles((await listRecords(archive.reader, asked({ sort: { by: 'date', direction } }))).rows);
    expect(await by('asc')).toEqual(['c', 'a', 'b']);
    expect(await by('desc')).toEqual(['a', 'c', 'b']);
  });

  test('filter by impact, tag, words and query, and count what they show', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { reader } = archive;
    const ateliers = await listRecords(
      reader,
      asked({ kind: 'atelier', sort: { by: 'date', direction: 'asc' } }),
    );
    expect(ateliers.rows.map((row) => row.date?.edtf)).toEqual([
      '2018-04-11',
      '2018-06-14',
      '2018-11-05',
      '2018-12',
    ]);
    expect(
      titles((await listRecords(reader, asked({ kind: 'atelier', contains: 'societale' }))).rows),
    ).toEqual(['Alliance & Innovation sociétale']);
    expect((await listRecords(reader, asked({ query: 'type:atelier', limit: 2 }))).total).toBe(4);
    const confiance = await listRecords(reader, asked({ kind: 'atelier', impact: 'confiance' }));
    expect(confiance.rows.every((row) => row.impacts.includes('confiance'))).toBe(true);
    await expect(listRecords(reader, asked({ query: 'type:inconnu' }))).rejects.toEqual(
      failing('invalid-query'),
    );
  });

  test('count what the file counts, and lose every example in one action', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const before = await recordCounts(archive.reader);
    expect(before.examples).toBeGreaterThan(0);
    await write(archive, removeExamples);
    const after = await recordCounts(archive.reader);
    expect(after).toMatchObject({ examples: 0, trash: before.examples });
    expect((await tagsInUse(archive.reader)).map(({ tag }) => tag)).not.toContain('exemple');
    await expectDerivedRowsTrue(archive);
  });
});

describe('suggestions while typing', () => {
  test('find a code, a title without its accents, an alias, and words in any order', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const first = async (text: string) => (await suggestRecords(archive.reader, { text, limit: 5 }))[0];
    expect(await first('a-3')).toMatchObject({ code: 'A-003' });
    expect(await first('groupe la po')).toMatchObject({ kind: 'acteur' });
    expect(await first('Atelier 2')).toMatchObject({ code: 'A-002', alias: 'Atelier 2' });
    expect(await first('societale alliance')).toMatchObject({ code: 'A-002' });
    expect(await first('zzzz')).toBeUndefined();
  });

  test('offer what was changed last before anything is typed', async () => {
    const archive = await temporaryArchive();
    const one = await atelier(archive, 'Un');
    await atelier(archive, 'Deux');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await write(archive, (context) => updateRecord(context, one.id, null, { summary: 'relu' }));
    expect(titles(await suggestRecords(archive.reader, { text: '', limit: 5 }))).toEqual(['Un', 'Deux']);
  });

  test('leave out kinds that are not asked for', async () => {
    const archive = await temporaryArchive();
    await atelier(archive, 'Confiance');
    const theme = await write(archive, (context) =>
      createRecord(context, { kind: 'theme', title: 'Confiance' }),
    );
    expect(await suggestRecords(archive.reader, { text: 'conf', kinds: ['theme'], limit: 5 })).toMatchObject([
      { id: theme.id },
    ]);
  });
});
