import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { indicatorHandlers } from '#db/indicators/handlers.ts';
import { compareStudies, indicatorSeries } from '#db/indicators/queries.ts';
import { addMeasure } from '#db/records/measures.ts';
import { addRelation } from '#db/records/relations.ts';
import { fold } from '#db/domain/text/fold.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { indicators } from '#preload/contract/indicators.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';

const page = { offset: 0, limit: 100 };
const call = (archive: Archive) => ({ archive, signal: new AbortController().signal, emit: () => undefined });
const row = {
  value: 37,
  unit: '%',
  date: { edtf: '2015', wording: null },
  base: 'entreprises',
  sample: null,
  question: null,
  study: null,
  page: null,
  comparability: null,
  sourceLabel: 'PHARE',
  sourceAddress: null,
  verification: 'attested' as const,
  comment: '',
};

describe('the indicators of the corpus', () => {
  test('come with those of most measures first, and fit what the contract announces', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const answer = await indicatorSeries(archive.reader, page);
    const schema = indicators.series['~orpc'].outputSchema;
    expect((await schema?.['~standard'].validate(answer))?.issues).toBeUndefined();
    expect(answer.total).toBe(answer.rows.length);
    const sizes = answer.rows.map(({ measures }) => measures.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(await indicatorSeries(archive.reader, { offset: 1, limit: 1 })).toMatchObject({
      rows: [answer.rows[1]],
    });
  });

  test('21 % and 37 % are in no line; company leaders are a range of 81 to 84 % from three sources', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { rows } = await indicatorSeries(archive.reader, page);
    const titled = (start: string) =>
      rows.find(({ indicator }) => fold(indicator.title).startsWith(fold(start)));
    const partners = titled('Part des entreprises en partenariat');
    const valueOf = (id: string) => partners?.measures.find((one) => one.id === id)?.value;
    expect(partners?.reading.segments.map(({ from, to }) => [valueOf(from), valueOf(to)])).toEqual([
      [28.5, 37],
    ]);
    expect(partners?.reading.breaks.map(({ before, after }) => [valueOf(before), valueOf(after)])).toEqual([
      [21, 37],
    ]);
    const leaders = titled('Partenariats vus comme source d’innovation : dirigeants');
    expect(leaders?.reading.conflicts).toEqual([expect.objectContaining({ low: 81, high: 84, sources: 3 })]);
    expect(leaders?.reading.segments).toEqual([]);
    const french = titled('Partenariats vus comme source d’innovation : Français');
    expect(french?.reading.margins).toEqual([expect.objectContaining({ n: 2000, bound: 'at-least' })]);
    // The only lines of the corpus are those whose sources compare the values themselves.
    expect(rows.flatMap(({ reading }) => reading.segments)).toHaveLength(3);
  });

  test('are filtered by a query, or asked one by one by code; nothing else is an indicator', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { rows, total } = await indicatorSeries(archive.reader, { query: 'maires', ...page });
    expect(rows.map(({ indicator }) => fold(indicator.title))).toContain(
      "partenariats vus comme source d'innovation : maires",
    );
    expect(total).toBeLessThan(15);
    const containing = await indicatorSeries(archive.reader, { contains: 'ELUS locaux', ...page });
    expect(containing.rows.map(({ indicator }) => indicator.title)).toEqual([
      'Élus locaux qui prévoient des alliances',
    ]);
    const [first] = rows;
    const alone = await indicatorSeries(archive.reader, { id: first?.indicator.code ?? '', ...page });
    expect(alone.rows).toEqual([first]);
    await expect(indicatorSeries(archive.reader, { id: 'E-001', ...page })).rejects.toMatchObject({
      data: { kind: 'invalid-input' },
    });
  });
});

describe('two editions of a study', () => {
  test('of the corpus: the values of 2015 stand without a value in 2018', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const renewals = await archive.reader
      .selectFrom('relation')
      .innerJoin('record as later', 'later.seq', 'relation.source_seq')
      .innerJoin('record as earlier', 'earlier.seq', 'relation.target_seq')
      .select(['later.id as later', 'earlier.id as earlier'])
      .where('relation.type', '=', 'renouvelle')
      .execute();
    const compared = await Promise.all(
      renewals.map(({ later, earlier }) => compareStudies(archive.reader, [later, earlier])),
    );
    expect(compared.every(({ linked }) => linked)).toBe(true);
    const rows = compared.flatMap((one) => one.rows);
    expect(rows.length).toBeGreaterThan(6);
    expect(
      rows.every(({ earlier, later, change }) => earlier !== null && later === null && change === null),
    ).toBe(true);
  });

  test('tell the change where the base is established as the same, and why not elsewhere', async () => {
    const archive = await temporaryArchive();
    const old = await record(archive, {
      kind: 'etude',
      title: 'Première',
      date: { edtf: '2015', wording: null },
    });
    const renewed = await record(archive, {
      kind: 'etude',
      title: 'Seconde',
      date: { edtf: '2018', wording: null },
    });
    const useful = await record(archive, { kind: 'indicateur', title: 'Utile' });
    const { study: _study, ...plain } = row;
    await write(archive, async (context) => {
      await addRelation(context, {
        type: 'renouvelle',
        sourceId: renewed.id,
        targetId: old.id,
        date: null,
        comment: '',
      });
      const add = (value: number, studyId: string, comparability: string | null, base: string) =>
        addMeasure(context, useful.id, { ...plain, value, studyId, comparability, base });
      await add(91, old.id, 'a', 'associations');
      await add(94.5, renewed.id, 'a', 'associations');
      await add(88, old.id, null, 'entreprises');
      await add(85, renewed.id, null, 'entreprises de 10 salariés et plus');
    });
    const answer = await compareStudies(archive.reader, [renewed.code, old.code]);
    expect(answer).toMatchObject({
      earlier: { title: 'Première' },
      later: { title: 'Seconde' },
      linked: true,
    });
    expect(answer.rows.map(({ change, reason }) => [change, reason?.kind])).toEqual([
      [3.5, undefined],
      [null, 'base'],
    ]);
    const schema = indicators.compare['~orpc'].outputSchema;
    expect((await schema?.['~standard'].validate(answer))?.issues).toBeUndefined();
  });
});

describe('several measures at once', () => {
  test('are added in the order given and taken back together', async () => {
    const archive = await temporaryArchive();
    const indicator = await record(archive, { kind: 'indicateur', title: 'Part' });
    const study = await record(archive, { kind: 'etude', title: 'PHARE' });
    const { ids, changeSetId } = await indicatorHandlers.addMeasures(call(archive), {
      recordId: indicator.id,
      rows: [row, { ...row, value: 38, study: study.code }, { ...row, value: 39 }],
    });
    const { rows } = await indicatorSeries(archive.reader, { id: indicator.id, ...page });
    expect(rows[0]?.measures.map(({ id, value }) => [id, value])).toEqual(
      ids.map((id, index) => [id, 37 + index]),
    );
    expect(rows[0]?.measures[1]?.study?.id).toBe(study.id);
    await write(archive, (context) => undoChangeSet(context, changeSetId));
    expect((await indicatorSeries(archive.reader, { id: indicator.id, ...page })).rows[0]?.measures).toEqual(
      [],
    );
  });

  test('are refused together, naming every row at fault', async () => {
    const archive = await temporaryArchive();
    const indicator = await record(archive, { kind: 'indicateur', title: 'Part' });
    const rows = [
      row,
      { ...row, base: ' ' },
      row,
      { ...row, study: 'E-404', date: { edtf: '2015/..', wording: null } },
    ];
    await expect(
      indicatorHandlers.addMeasures(call(archive), { recordId: indicator.id, rows }),
    ).rejects.toMatchObject({
      data: { kind: 'invalid-input', field: 'rows', detail: 'ligne 2 (base), ligne 4 (date, étude (code))' },
    });
    expect((await indicatorSeries(archive.reader, { id: indicator.id, ...page })).rows[0]?.measures).toEqual(
      [],
    );
  });
});
