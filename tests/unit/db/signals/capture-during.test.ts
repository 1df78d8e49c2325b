import { expect, test } from 'vitest';
import { capture } from '#db/signals/capture.ts';
import { signalSheet } from '#db/signals/sheet.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier } from '#tests/support/builders.ts';

test('a signal is captured during one thing and read in another', async () => {
  const archive = await temporaryArchive();
  const [during, read] = [await atelier(archive, 'Atelier 1'), await atelier(archive, 'Atelier 2')];
  const { id } = await write(archive, (context) =>
    capture(context, {
      fact: 'Exemple. Un fait.',
      direction: 'renforce',
      excerpt: 'Exemple. Des mots.',
      placeId: read.id,
      duringId: during.id,
      blockId: 'b1',
    }),
  );
  expect(await signalSheet(archive.reader, id, null)).toMatchObject({
    places: [{ id: during.id }],
    captureAtelierId: during.id,
    observations: [{ place: { id: read.id }, blockId: 'b1' }],
  });
});
