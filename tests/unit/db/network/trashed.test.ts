import { expect, test } from 'vitest';
import { neighbourhood } from '#db/network/graph.ts';
import { refusalsOf } from '#db/network/refusals.ts';
import { relatedRecords } from '#db/network/related.ts';
import { unlinkedInText, unlinkedMentions } from '#db/network/unlinked.ts';
import { trashRecords } from '#db/records/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { atelier, noteSaying, says } from '#tests/support/builders.ts';

test('a page may still ask about a record that went to the trash meanwhile: nothing is offered, nothing fails', async () => {
  const archive = await temporaryArchive();
  const session = await atelier(archive, 'Alliance & Performance');
  const note = await noteSaying(archive, 'Séance', says('Vu à Alliance & Performance.'));
  expect((await unlinkedMentions(archive, { id: session.id, limit: 10 })).items).toHaveLength(1);
  expect((await unlinkedInText(archive, note.id)).items).toHaveLength(1);
  await write(archive, (context) => trashRecords(context, [session.id, note.id]));
  expect(await unlinkedMentions(archive, { id: session.id, limit: 10 })).toEqual({ items: [], next: null });
  expect(await unlinkedInText(archive, note.id)).toEqual({ items: [] });
  expect(await relatedRecords(archive.reader, session.id, 5)).toEqual([]);
  expect(await refusalsOf(archive.reader, session.id)).toEqual([]);
  const around = await neighbourhood(archive.reader, { id: session.id, depth: 1, limit: 10 });
  expect(around.depths).toEqual([0]);
});
