import { useQuery } from '@tanstack/react-query';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { mutable } from '../../app/create-report.ts';
import { client } from '../../client/client.ts';

type Asked = { source: PieceSource; copy: string; frozen: boolean };
type Waiting = { asked: Asked; answer: (piece: ReadPiece) => void; fail: (error: unknown) => void };

/** As many as the archive answers at once. */
const MOST_AT_ONCE = 200;

let waiting: Waiting[] = [];

/** Asks for the pieces met in one turn in one call: a report is drawn with all of them. */
function readPiece(asked: Asked): Promise<ReadPiece> {
  return new Promise((answer, fail) => {
    waiting.push({ asked, answer, fail });
    if (waiting.length === 1) setTimeout(() => void readWaiting());
  });
}

async function readWaiting(): Promise<void> {
  const all = waiting;
  waiting = [];
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
    const part = all.slice(from, from + MOST_AT_ONCE);
    try {
      const read = await client.reports.read({
        pieces: part.map(({ asked: { source, copy, frozen } }) => ({
          source: mutable([source])[0]!,
          copy,
          frozen,
        })),
      });
      part.forEach(({ answer, fail }, index) => {
        const piece = read[index];
        if (piece) answer(piece);
        else fail(new Error('a piece was not answered'));
      });
    } catch (error) {
      for (const { fail } of part) fail(error);
    }
  }
}

/** What a piece says now; read again when its source changes. */
export function usePiece(asked: Asked, wanted: boolean) {
  return useQuery({
    queryKey: [['reports', 'read'], { input: asked }],
    queryFn: () => readPiece(asked),
    enabled: wanted,
    // While the copy or the freeze changes, what was shown stays.
    placeholderData: (before: ReadPiece | undefined) => before,
  });
}
