import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import type { Subject } from '#db/domain/review/subject.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { addAnswer, addComment, editItem, removeItem, setItemState } from '#db/review/commands.ts';
import { commentedSubjects } from '#db/review/threads.ts';
import { addRelation } from '#db/records/relations.ts';
import { restoreRecords, trashRecords } from '#db/records/commands.ts';
import { review } from '#preload/contract/review.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, record } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';
import { threads, undoLast, writesAs } from '#tests/support/review.ts';

const comment = (
  archive: Archive,
  subject: Subject,
  text: string,
  more: { nature?: 'commentaire' | 'decision'; due?: string } = {},
): Promise<string> =>
  write(archive, (context) =>
    addComment(context, {
      subject,
      text,
      nature: more.nature ?? 'commentaire',
      due: more.due ?? null,
    }),
  );
const on = ({ id }: { id: string }): Subject => ({ on: 'record', recordId: id });
const refused = (kind: string) =>
  expect.objectContaining({ data: expect.objectContaining({ kind }) as unknown }) as unknown;

describe('a comment', () => {
  test('says who, when and on what, cites records by their codes, and is answered', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Alliance & Performance');
    const director = await writesAs(archive, 'Anne');
    const id = await comment(archive, on(first), `Comparer avec ${first.code.toLowerCase()}.\nEt Z-999.`, {
      nature: 'decision',
      due: '2020-01-31',
    });
    await writesAs(archive, 'Basile');
    await write(archive, (context) => addAnswer(context, id, 'C’est fait.'));
    const answer = await threads(archive);
    expect((await review.threads['~orpc'].outputSchema?.['~standard'].validate(answer))?.issues).toBe(
      undefined,
    );
    expect(answer.counts).toEqual({ open: 1, closed: 0, decisions: 1, mine: 1, late: 1 });
    expect(answer.threads).toMatchObject([
      {
        id,
        nature: 'decision',
        due: '2020-01-31',
        late: true,
        mine: false,
        author: { id: director, name: 'Anne' },
        on: { record: { id: first.id, title: 'Alliance & Performance' } },
        cites: [{ start: 14, length: 5, record: { id: first.id } }],
        answers: [{ text: 'C’est fait.', mine: true, author: { name: 'Basile' } }],
      },
    ]);
  });

  test('is closed and opened again by anyone, who is named', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await writesAs(archive, 'Anne');
    const id = await comment(archive, on(first), 'À revoir', { due: '2020-01-31' });
    await writesAs(archive, 'Basile');
    await write(archive, (context) => setItemState(context, id, 'clos'));
    expect((await threads(archive)).threads).toMatchObject([
      { state: 'clos', late: false, closed: { author: { name: 'Basile' } } },
    ]);
    await undoLast(archive);
    expect((await threads(archive)).threads).toMatchObject([{ state: 'ouvert', late: true, closed: null }]);
  });

  test('is changed and taken away only by who wrote it, and not when others answered', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await writesAs(archive, 'Anne');
    const id = await comment(archive, on(first), 'Avant');
    await write(archive, (context) => editItem(context, id, { text: 'Après', nature: 'decision' }));
    expect((await threads(archive)).threads).toMatchObject([{ text: 'Après', nature: 'decision' }]);
    await writesAs(archive, 'Basile');
    await expect(write(archive, (context) => editItem(context, id, { text: 'Non' }))).rejects.toEqual(
      refused('not-allowed'),
    );
    const answer = await write(archive, (context) => addAnswer(context, id, 'Vu'));
    await expect(write(archive, (context) => removeItem(context, id))).rejects.toEqual(
      refused('not-allowed'),
    );
    await writesAs(archive, 'Anne');
    await expect(write(archive, (context) => removeItem(context, id))).rejects.toEqual(
      refused('not-allowed'),
    );
    await expect(write(archive, (context) => setItemState(context, answer, 'clos'))).rejects.toEqual(
      refused('invalid-input'),
    );
  });

  test('taken away with its answers comes back whole when undone, hashes and history right', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    const id = await comment(archive, on(first), 'Première', { due: '2030-01-01' });
    await write(archive, (context) => addAnswer(context, id, 'Une réponse'));
    const answer = await write(archive, (context) => addAnswer(context, id, 'Une autre'));
    // Threads are one deep: what answers an answer answers its comment.
    await write(archive, (context) => addAnswer(context, answer, 'Encore'));
    const before = await threads(archive);
    expect(before.threads[0]?.answers).toHaveLength(3);
    await write(archive, (context) => removeItem(context, id));
    expect((await threads(archive)).total).toBe(0);
    await undoLast(archive);
    expect(await threads(archive)).toEqual(before);
    await undoLast(archive);
    expect((await threads(archive)).total).toBe(0);
    await expectDerivedRowsTrue(archive);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('goes to the trash and comes back with its record', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    await comment(archive, on(first), 'À revoir');
    await write(archive, (context) => trashRecords(context, [first.id]));
    expect((await threads(archive)).total).toBe(0);
    expect(await commentedSubjects(archive.reader)).toEqual([]);
    await expect(comment(archive, on(first), 'Encore')).rejects.toEqual(refused('not-found'));
    await write(archive, (context) => restoreRecords(context, [first.id]));
    expect((await threads(archive)).total).toBe(1);
  });
});

describe('the subjects of a review', () => {
  test('are records, cells, periods and the whole; a cycle gathers its own', async () => {
    const archive = await temporaryArchive();
    const phare = await record(archive, { kind: 'cycle', title: 'PHARE' });
    const other = await record(archive, { kind: 'cycle', title: 'ARPEA' });
    const theme = await record(archive, { kind: 'theme', title: 'Évaluation' });
    const etude = await record(archive, { kind: 'etude', title: 'Citoyens' });
    await write(archive, (context) =>
      addRelation(context, {
        type: 'fait-partie-de',
        sourceId: etude.id,
        targetId: phare.id,
        date: null,
        comment: '',
      }),
    );
    await comment(archive, on(phare), 'Le cycle');
    await comment(archive, on(etude), 'L’étude');
    const cell = { on: 'cell', axis: 'theme', rowId: theme.id, cycleId: phare.id } as const;
    await comment(archive, cell, 'Le manque', { nature: 'decision' });
    await comment(archive, { ...cell, cycleId: other.id }, 'Ailleurs');
    await comment(archive, { on: 'period', from: '2013-01-01', to: '2013-12-31' }, 'La période');
    await comment(archive, { on: 'archive' }, 'L’ensemble');
    const texts = async (filter: Parameters<typeof threads>[1]) =>
      (await threads(archive, filter)).threads.map(({ text }) => text);
    expect(await texts({ cycleId: phare.id })).toEqual(['Le manque', 'L’étude', 'Le cycle']);
    expect(await texts({ kind: 'etude' })).toEqual(['L’étude']);
    expect(
      await texts({ subject: { cycleId: phare.id, rowId: theme.id, on: 'cell', axis: 'theme' } }),
    ).toEqual(['Le manque']);
    expect(await texts({ nature: 'decision' })).toEqual(['Le manque']);
    expect(await texts({ offset: 1, limit: 2 })).toEqual(['La période', 'Ailleurs']);
    expect((await threads(archive, { subject: cell })).threads[0]?.on).toMatchObject({
      row: { id: theme.id },
      cycle: { id: phare.id },
    });
    const subjects = await commentedSubjects(archive.reader);
    expect(subjects).toHaveLength(6);
    expect(subjects.map(({ subject }) => subject)).toContainEqual(cell);
  });

  test('are looked at before a comment is kept', async () => {
    const archive = await temporaryArchive();
    const first = await atelier(archive, 'Un');
    const wrong: Subject[] = [
      { on: 'cell', axis: 'theme', rowId: 'x', cycleId: first.id },
      { on: 'period', from: '2014-01-01', to: '2013-01-01' },
    ];
    for (const subject of wrong)
      await expect(comment(archive, subject, 'x')).rejects.toEqual(refused('invalid-input'));
  });

  test('without a record are told to those who listen, too', async () => {
    const archive = await temporaryArchive();
    const heard: unknown[] = [];
    archive.onCommit((notice) => heard.push(notice));
    await comment(archive, { on: 'archive' }, 'L’ensemble');
    expect(heard).toMatchObject([{ records: [], wide: false }]);
  });

  test('come by their day when one asks what is to be done', async () => {
    const archive = await temporaryArchive();
    const subject: Subject = { on: 'archive' };
    await comment(archive, subject, 'sans jour');
    await comment(archive, subject, 'plus tard', { due: '2999-01-01' });
    await comment(archive, subject, 'en retard', { due: '2001-01-01' });
    const texts = async (filter: Parameters<typeof threads>[1]) =>
      (await threads(archive, filter)).threads.map(({ text }) => text);
    expect(await texts({ sort: 'due' })).toEqual(['en retard', 'plus tard', 'sans jour']);
    expect(await texts({ due: 'late' })).toEqual(['en retard']);
    expect(await texts({ due: 'any', sort: 'due' })).toEqual(['en retard', 'plus tard']);
  });
});
