import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { openArchive } from '#db/connection/open.ts';
import { note, paragraph, text } from '#db/domain/document/build.ts';
import { createHost } from '#db/host/create-host.ts';

// A process that saves notes through the host as fast as it can and says each save that was answered, until it is
// killed. It is started ahead of time and waits for its archive on stdin, so that a kill costs no start.

/** Said in one write: a line is in the pipe whole or not at all, and outlives the process. */
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

/** With this set it says saves before they are answered: what the test must catch. */
const tooEarly = process.env['VIGIE_SAYS_TOO_EARLY'] === '1';

const [order] = (await once(process.stdin, 'data')) as [Buffer];
const { folder, mark } = JSON.parse(order.toString()) as { folder: string; mark: string };
const { client } = createHost(await openArchive(folder));
const words = 'étude alliance territoire confiance coopération '.repeat(20);

const writing = (number: number) => note(paragraph(text(`${mark}-${number} ${words}`)));
const created = await client.notes.create({ title: `Note ${mark}`, document: writing(1) });
say({ id: created.id, revision: created.revision, mark: `${mark}-1` });
for (let revision = created.revision; ;) {
  const next = { id: created.id, revision: revision + 1, mark: `${mark}-${revision + 1}` };
  if (tooEarly) say(next);
  revision = (await client.notes.save({ id: created.id, base: revision, document: writing(revision + 1) }))
    .revision;
  if (!tooEarly) say(next);
  // Saves are synchronous in the end: without this the process would hear nothing.
  await new Promise(setImmediate);
}
