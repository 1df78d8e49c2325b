import { expect, onTestFinished, test } from 'vitest';
import { withWholeFiles } from '#db/host/http/whole-files.ts';

type Answer = { headers: Record<string, string>; body: unknown };

const pages = () => {
  const form = new FormData();
  form.set('data', '{}');
  for (let index = 0; index < 40; index += 1) form.set(`${index}`, new Blob(['x'.repeat(200_000)]));
  return form;
};

test('an answer with files comes whole, as the form it is', async () => {
  const { headers, body } = await withWholeFiles<Answer>({
    headers: { 'x-kept': 'yes' },
    body: pages(),
  });
  const sent = { 'content-type': String(headers['content-type']) };
  const read = await new Response(body as ReadableStream, { headers: sent }).formData();
  expect([...read.keys()]).toEqual([...pages().keys()]);
  expect((read.get('39') as File).size).toBe(200_000);
  expect(headers['x-kept']).toBe('yes');
});

test('an answer that its reader leaves halfway ends nothing else', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear);
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  });
  for (let tries = 0; tries < 10; tries += 1) {
    const { body } = await withWholeFiles<Answer>({ headers: {}, body: pages() });
    const reader = (body as ReadableStream).getReader();
    await reader.read();
    await reader.cancel();
  }
  await new Promise((done) => setTimeout(done, 50));
  expect(unheard).toEqual([]);
});

test('any other answer is as it was', async () => {
  const answer = { headers: {}, body: { counts: 1 } };
  expect(await withWholeFiles(answer)).toBe(answer);
});
