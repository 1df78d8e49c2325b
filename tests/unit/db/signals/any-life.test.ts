import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VigieError } from '#db/domain/errors.ts';
import { SIGNAL_STATES } from '#db/domain/signals/vocabulary.ts';
import type { WriteContext } from '#db/connection/types.ts';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { interpret } from '#db/signals/interpretations.ts';
import { advance } from '#db/signals/life.ts';
import { mergeSignals } from '#db/signals/merge.ts';
import { observe } from '#db/signals/observations.ts';
import { rate } from '#db/signals/ratings.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';
import { captured, problemsOf, writesAs } from '#tests/support/signals.ts';

const state = fc.constantFrom(...SIGNAL_STATES);
const which = fc.nat({ max: 2 });
const act = fc.oneof(
  fc.record({ do: fc.constant('advance' as const), which, state }),
  fc.record({ do: fc.constant('edit' as const), which, state }),
  fc.record({ do: fc.constant('observe' as const), which }),
  fc.record({ do: fc.constant('interpret' as const), which }),
  fc.record({ do: fc.constant('rate' as const), which, value: fc.option(fc.integer({ min: 1, max: 5 })) }),
  fc.record({ do: fc.constant('trash' as const), which }),
  fc.record({ do: fc.constant('restore' as const), which }),
  fc.record({ do: fc.constant('merge' as const), which }),
  fc.record({ do: fc.constant('undo' as const), back: fc.nat({ max: 6 }) }),
);

test('whatever is done with signals and undone, their states, words and hashes stay true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const archive = await temporaryArchive();
      await writesAs(archive, 'Ana');
      const signals = [
        await captured(archive, 'Un premier fait.'),
        await captured(archive, 'Un deuxième fait.', { excerpt: 'Entendu.' }),
        await captured(archive, 'Un troisième fait.', { excerpt: 'Entendu.' }),
      ];
      const done: string[] = [];
      const attempt = async (work: (context: WriteContext) => Promise<unknown>, undoes?: string) => {
        try {
          done.push((await archive.write('essai', work, undoes === undefined ? {} : { undoes })).changeSetId);
        } catch (error) {
          // Refused acts are part of the game: they must leave no trace.
          if (!(error instanceof VigieError) || error.data.kind === 'internal') throw error;
        }
      };
      for (const one of acts) {
        if (one.do === 'undo') {
          const set = done.at(-1 - one.back);
          const known =
            set &&
            (await archive.reader
              .selectFrom('change_set')
              .select('id')
              .where('id', '=', set)
              .executeTakeFirst());
          if (known) await attempt((context) => undoChangeSet(context, known.id), known.id);
          continue;
        }
        const { id } = signals[one.which]!;
        await attempt(async (context) => {
          switch (one.do) {
            case 'advance':
              return advance(context, id, {
                state: one.state,
                day: '2019-01-01',
                reason: 'Vu.',
                reviewDay: null,
              });
            case 'edit':
              return updateRecord(context, id, null, { properties: { etat: one.state } });
            case 'observe':
              return observe(context, id, {
                ...{
                  date: { edtf: '2019', wording: null },
                  direction: 'nuance',
                  excerpt: 'Revu.',
                  comment: '',
                },
                ...{ placeId: null, blockId: null, sourceLabel: '', sourceAddress: null },
                verification: 'reported',
              });
            case 'interpret':
              return interpret(context, id, 'Une lecture.');
            case 'rate':
              return rate(context, id, 'impact', one.value);
            case 'trash':
              return trashRecords(context, [id]);
            case 'restore':
              return restoreRecords(context, [id]);
            case 'merge':
              return mergeSignals(context, id, signals[(one.which + 1) % 3]!.id);
          }
        });
      }
      expect(await problemsOf(archive)).toEqual([]);
      await expectDerivedRowsTrue(archive);
      await archive.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
