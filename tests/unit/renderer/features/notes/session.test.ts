// @vitest-environment happy-dom
import { MessageChannel } from 'node:worker_threads';
import { RPCLink } from '@orpc/client/message-port';
import { $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createHost } from '#db/host/create-host.ts';
import { servePort } from '#db/host/port/serve-port.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { client, setLink } from '#renderer/client/client.ts';
import { openSession, sessionOf } from '#renderer/features/notes/session.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { change, openEditor } from '../../editor/support.ts';

let core: VigieClient;

beforeEach(async () => {
  const host = createHost(await temporaryArchive());
  core = host.client;
  const { port1, port2 } = new MessageChannel();
  servePort(host, port1);
  setLink(new RPCLink({ port: port2 }));
  port2.start();
  onTestFinished(async () => {
    setLink(null);
    port2.close();
    await host.close();
  });
});

async function newNote() {
  const { id } = await client.notes.create({ title: 'Une note', markdown: 'Un premier mot.' });
  return client.notes.get({ id });
}

const text = async (id: string): Promise<string> => (await core.notes.markdown({ id })).markdown;

function write(editor: ReturnType<typeof openEditor>, words: string): void {
  change(editor, () => {
    const last = $getRoot().getLastChild();
    if ($isElementNode(last)) last.append($createTextNode(words));
  });
}

test('a note left and opened again while it was being kept is still kept as it is typed', async () => {
  const note = await newNote();
  const first = openSession(note);
  const editor = openEditor(note.document);
  first.attach(editor);
  write(editor, ' Un deuxième.');
  first.autosave.touch();
  // One leaves the note: it is kept, and its session with it until it is. The page one comes back to has it by then.
  first.attach(null);
  expect(sessionOf(note.id)).toBe(first);
  await expect.poll(() => sessionOf(note.id)).toBeNull();
  const again = openEditor(first.document);
  first.attach(again);
  expect(openSession(await client.notes.get({ id: note.id }))).toBe(first);
  write(again, ' Un troisième.');
  first.autosave.touch();
  await expect
    .poll(() => text(note.id), { timeout: 5000 })
    .toContain('Un premier mot. Un deuxième. Un troisième.');
});
