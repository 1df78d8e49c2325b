import { expect, test } from 'vitest';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { addDays } from '#db/domain/dates/calendar.ts';
import type { Archive } from '#db/connection/types.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { localDay } from '#db/signals/day.ts';
import { advance, correctStep } from '#db/signals/life.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';
import { captured, problemsOf } from '#tests/support/signals.ts';

const TODAY = localDay(new Date().toISOString());

async function followed() {
  const archive = await temporaryArchive();
  const { id } = await captured(archive, 'Un territoire engage une alliance sans pilote.');
  const step = (
    state: 'qualifie' | 'suivi' | 'conforte' | 'capte' | 'archive',
    day: string,
    reviewDay?: string,
  ) =>
    write(archive, (context) =>
      advance(context, id, { state, day, reason: 'Vu deux fois.', reviewDay: reviewDay ?? null }),
    );
  return { archive, id, step };
}

const pathOf = async (archive: Archive, id: string) =>
  (await signalSheet(archive.reader, id, null)).steps.map(({ state, day }) => `${state} ${day}`);

const propertiesOf = async (archive: Archive, id: string) => {
  const row = await archive.reader
    .selectFrom('record')
    .select('properties')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.properties) as Record<string, unknown>;
};

test('each step gives the signal its state and its next review', async () => {
  const { archive, id, step } = await followed();
  await step('qualifie', '2018-05-02');
  await step('suivi', '2018-06-01', '2019-01-15');
  expect(await pathOf(archive, id)).toEqual(['capte 2018-04-11', 'qualifie 2018-05-02', 'suivi 2018-06-01']);
  expect(await propertiesOf(archive, id)).toMatchObject({
    etat: 'suivi',
    prochaineRevue: { edtf: '2019-01-15', wording: null },
  });
  await step('suivi', '2019-01-20');
  expect(await propertiesOf(archive, id)).not.toHaveProperty('prochaineRevue');
  expect(await problemsOf(archive)).toEqual([]);
});

test.each([
  ['skips what lies between', 'conforte', '2018-05-02', 'not-allowed'],
  ['comes before the capture', 'qualifie', '2018-04-10', 'before-last'],
  ['is still to come', 'qualifie', addDays(TODAY, 2), 'in-future'],
] as const)('a step that %s is refused', async (_what, state, day, problem) => {
  const { step } = await followed();
  await expect(step(state, day)).rejects.toMatchObject({ data: { kind: 'step-not-allowed', problem } });
});

test('a state changed among the properties is a step of this very day, without a reason', async () => {
  const { archive, id } = await followed();
  const patch = { etat: 'qualifie', prochaineRevue: { edtf: '2030-03', wording: 'mars 2030' } };
  await write(archive, (context) => updateRecord(context, id, null, { properties: patch }));
  const { steps } = await signalSheet(archive.reader, id, null);
  expect(steps.at(-1)).toMatchObject({ state: 'qualifie', day: TODAY, reason: '', reviewDay: '2030-03-01' });
  expect(await problemsOf(archive)).toEqual([]);
  const edit = (properties: Record<string, string | null>) =>
    write(archive, (context) => updateRecord(context, id, null, { properties }));
  await edit({ question: 'Qui pilote ?' });
  expect(await pathOf(archive, id)).toHaveLength(2);
  await expect(edit({ etat: 'conforte' })).rejects.toMatchObject({ data: { kind: 'step-not-allowed' } });
  await expect(edit({ etat: null })).rejects.toMatchObject({
    data: { kind: 'invalid-input', field: 'etat' },
  });
});

test('a signal made in another state was captured on its date, and is in that state from today', async () => {
  const archive = await temporaryArchive();
  const { id } = await record(archive, {
    kind: 'signal',
    title: 'Repris d’un tableau',
    date: { edtf: '2012', wording: null },
    properties: { etat: 'conforte' },
  });
  expect(await pathOf(archive, id)).toEqual(['capte 2012-01-01', `conforte ${TODAY}`]);
});

test('a step is corrected within its neighbours, and the last one moves the review', async () => {
  const { archive, id, step } = await followed();
  const qualified = await step('qualifie', '2018-05-02');
  const watched = await step('suivi', '2018-06-01', '2019-01-15');
  const correct = (stepId: string, day: string, reviewDay: string | null = null) =>
    write(archive, (context) => correctStep(context, stepId, { day, reason: 'Relu.', reviewDay }));
  await correct(qualified, '2018-05-20');
  await correct(watched, '2018-06-02', '2019-02-01');
  expect(await pathOf(archive, id)).toEqual(['capte 2018-04-11', 'qualifie 2018-05-20', 'suivi 2018-06-02']);
  expect(await propertiesOf(archive, id)).toMatchObject({ prochaineRevue: { edtf: '2019-02-01' } });
  await expect(correct(qualified, '2018-07-01')).rejects.toMatchObject({ data: { problem: 'after-next' } });
  await expect(correct(qualified, '2018-04-01')).rejects.toMatchObject({ data: { problem: 'before-last' } });
  expect(await problemsOf(archive)).toEqual([]);
});

test('a step undone takes its state back, whatever step came after it', async () => {
  const { archive, id, step } = await followed();
  await step('qualifie', '2018-05-02');
  const { changeSetId } = await archive.write('signal.advance', (context) =>
    advance(context, id, { state: 'suivi', day: '2018-06-01', reason: 'Revient.', reviewDay: null }),
  );
  await step('suivi', '2018-07-01');
  await archive.write('undo', (context) => undoChangeSet(context, changeSetId), { undoes: changeSetId });
  expect(await pathOf(archive, id)).toEqual(['capte 2018-04-11', 'qualifie 2018-05-02', 'suivi 2018-07-01']);
  expect(await propertiesOf(archive, id)).toMatchObject({ etat: 'suivi' });
  expect(await problemsOf(archive)).toEqual([]);
});

test('a signal whose capture was undone has a life again when it is taken out of the trash', async () => {
  const archive = await temporaryArchive();
  const { id } = await captured(archive, 'Un fait.');
  const set = await archive.reader
    .selectFrom('change_set')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await archive.write('undo', (context) => undoChangeSet(context, set.id), { undoes: set.id });
  expect(await problemsOf(archive)).toEqual([]);
  await write(archive, (context) => restoreRecords(context, [id]));
  expect(await pathOf(archive, id)).toEqual(['capte 2018-04-11']);
  expect(await problemsOf(archive)).toEqual([]);
});

test('a signal in the trash keeps all that was said of it', async () => {
  const { archive, id, step } = await followed();
  await step('qualifie', '2018-05-02');
  await write(archive, (context) => trashRecords(context, [id]));
  expect(await problemsOf(archive)).toEqual([]);
  await write(archive, (context) => restoreRecords(context, [id]));
  expect(await pathOf(archive, id)).toEqual(['capte 2018-04-11', 'qualifie 2018-05-02']);
  await expectDerivedRowsTrue(archive);
});
