import { useQuery } from '@tanstack/react-query';
import type { Locale } from '#db/domain/locale.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { mutable } from '../../app/create-report.ts';
import { client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';

/** A piece in a report (its id), in the language on screen. */
export type Asked = {
  source: PieceSource;
  copy: string;
  frozen: boolean;
  report: string;
  locale: Locale;
};
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
  const reports = Map.groupBy(all, ({ asked: { report, locale } }) => `${locale} ${report}`);
  await Promise.all([...reports.values()].map(readOfOne));
}

/** Those of one report. */
async function readOfOne(all: readonly Waiting[]): Promise<void> {
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
    const part = all.slice(from, from + MOST_AT_ONCE);
    const { report, locale } = part[0]!.asked;
    try {
      const read = await client.reports.read({
        ...(report !== '' && { report }),
        locale,
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

const optionsOf = ({ source, copy, frozen, report, locale }: Asked) => {
  const asked: Asked = { source, copy, frozen, report, locale };
  return {
    queryKey: [['reports', 'read'], { input: asked }],
    queryFn: () => readPiece(asked),
    // A report is numbered by all its pieces, those out of sight as well.
    gcTime: Infinity,
  };
};

/** What a piece says now; read again when its source changes. */
export function usePiece(asked: Asked, wanted: boolean) {
  return useQuery({
    ...optionsOf(asked),
    enabled: wanted,
    // While the copy or the freeze changes, what was shown stays.
    placeholderData: (before: ReadPiece | undefined) => before,
  });
}

/** Reads the pieces nobody asked for yet, before they are seen: those drawn out of sight wait without asking. */
export function readAhead(pieces: readonly Asked[]): void {
  for (const piece of pieces) {
    const options = optionsOf(piece);
    const state = queryClient.getQueryState(options.queryKey);
    if (!state || ((state.status === 'pending' || state.isInvalidated) && state.fetchStatus === 'idle'))
      void queryClient.prefetchQuery(options);
  }
}

/** True while a piece is being read for the first time. */
export function isPieceWaiting(asked: Asked): boolean {
  return queryClient.getQueryState(optionsOf(asked).queryKey)?.status !== 'error' && !knownPiece(asked);
}

/** What a piece shows, as far as it is known here. */
export function knownPiece(asked: Asked): ReadPiece | undefined {
  return queryClient.getQueryData<ReadPiece>(optionsOf(asked).queryKey);
}

/** Hears each time that what some piece, or a note shown in a text, says becomes known, or other. Gives what stops it. */
export function onPieceRead(heard: () => void): () => void {
  return queryClient.getQueryCache().subscribe((event) => {
    const [path] = event.query.queryKey;
    if (event.type === 'updated' && ENDS.has(event.action.type) && Array.isArray(path))
      if (READ.has(path.join('.'))) heard();
  });
}

const ENDS: ReadonlySet<string> = new Set(['success', 'error', 'invalidate']);
const READ: ReadonlySet<string> = new Set(['reports.read', 'notes.get']);
