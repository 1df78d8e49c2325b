import { describe, expect, test } from 'vitest';
import { newId } from '#db/domain/ids.ts';
import { gather } from '#db/interchange/gather.ts';
import { createRecord } from '#db/records/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';

const OPTIONS = { locale: 'fr', withLinkedNotes: false } as const;

async function many(count: number) {
  const archive = await temporaryArchive();
  const ids = await write(archive, async (context) => {
    const made: string[] = [];
    for (let index = 0; index < count; index += 1)
      made.push((await createRecord(context, { kind: 'libre', title: `Fiche ${index}` })).id);
    return made;
  });
  return { archive, ids };
}

describe('what is gathered for an export', () => {
  test('comes in the order asked, each record once, and says how far it is', async () => {
    const { archive, ids } = await many(250);
    const told: [number, number][] = [];
    const asked = [...ids.toReversed(), ids[0]!];
    const { pieces } = await gather(
      archive,
      { records: asked },
      { ...OPTIONS, progress: (done, total) => told.push([done, total]) },
    );
    expect(pieces.map(({ record }) => record.id)).toEqual(ids.toReversed());
    expect(told).toEqual([
      [0, 502],
      [100, 502],
      [200, 502],
    ]);
  });

  test('can be given up on the way', async () => {
    const { archive, ids } = await many(150);
    const stop = new AbortController();
    const gathering = gather(
      archive,
      { records: ids },
      { ...OPTIONS, progress: (done) => done > 0 && stop.abort() },
      stop.signal,
    );
    await expect(gathering).rejects.toMatchObject({ data: { kind: 'cancelled' } });
  });

  test('is refused when one of the records is not there, by its id', async () => {
    const { archive, ids } = await many(3);
    const missing = newId();
    await expect(gather(archive, { records: [ids[0]!, missing, ids[1]!] }, OPTIONS)).rejects.toMatchObject({
      data: { kind: 'not-found', what: 'record', id: missing },
    });
  });
});
