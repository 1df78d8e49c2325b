import { expect, test } from 'vitest';
import { createHost } from '#db/host/create-host.ts';
import type { Reader } from '#db/connection/types.ts';
import { emptyArchive, note } from './archive.ts';

test('keystrokes that came and went while the archive was busy never reach it', async () => {
  const archive = await emptyArchive();
  await note(archive, 'Alliance', 'mot');
  let statements = 0;
  const counted = new Proxy(archive.reader, {
    get(reader, name) {
      if (name === 'executeQuery') {
        return (...query: Parameters<Reader['executeQuery']>) => {
          statements += 1;
          return reader.executeQuery(...query);
        };
      }
      const value: unknown = Reflect.get(reader, name, reader);
      return typeof value === 'function' ? value.bind(reader) : value;
    },
  });
  const host = createHost(
    new Proxy(archive, {
      get: (target, name) => {
        if (name === 'reader') return counted;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
  );
  const search = (query: string, signal?: AbortSignal) =>
    host.client.search.query({ query, asYouType: true }, signal ? { signal } : {});
  await search('alliance');
  statements = 0;
  await search('alliance');
  const ofOne = statements;
  statements = 0;
  const typed = Array.from('alliance', (_, index) => 'alliance'.slice(0, index + 1));
  const asked = typed.map((query, index) => {
    const gone = new AbortController();
    const answer = search(query, gone.signal).then(
      ({ total }) => total,
      () => 'dropped' as const,
    );
    // The next keystroke takes the place of this one.
    if (index < typed.length - 1) gone.abort();
    return answer;
  });
  expect(await Promise.all(asked)).toEqual([...Array.from({ length: typed.length - 1 }, () => 'dropped'), 1]);
  // One search, and no part of a second.
  expect(statements).toBeLessThan(ofOne * 2);
});
