import type { StepProblem } from './signals/lifecycle.ts';

/**
 * Everything that may go wrong and that a person is told about. Errors cross every boundary as this plain data;
 * hosts turn the kind into a sentence (`db/domain/sentences.ts`) and the command line into an exit code.
 */
export type VigieErrorData =
  // the archive cannot be used
  | { kind: 'archive-missing'; path: string }
  /** `holds`: an archive that has records already, where only an empty one will do; else a folder that has files. */
  | { kind: 'archive-not-empty'; path: string; holds?: 'records' }
  | { kind: 'archive-damaged'; path: string; detail: string }
  | { kind: 'archive-newer'; path: string; needs: string; archiveVersion: number; programVersion: number }
  | { kind: 'archive-in-use'; path: string; holder: string | null }
  | { kind: 'archive-read-only'; path: string }
  | { kind: 'archive-replaced'; path: string }
  | { kind: 'disk-full'; path: string }
  | { kind: 'disk-error'; path: string; detail: string }
  // the input cannot be used
  | {
      kind: 'not-found';
      what:
        | 'record'
        | 'relation'
        | 'source'
        | 'claim'
        | 'measure'
        | 'revision'
        | 'attachment'
        | 'backup'
        | 'author'
        | 'change'
        | 'observation'
        | 'interpretation'
        | 'excerpt'
        | 'step'
        | 'file'
        | 'review-item'
        | 'picture'
        | 'search'
        | 'import'
        /** Nothing was found, or nothing of it has a place in a format: `id` is the query or the format. */
        | 'exportable';
      id: string;
    }
  | { kind: 'stale-revision'; id: string; base: number; current: number; sibling: number | null }
  | { kind: 'invalid-input'; field: string; detail: string }
  | { kind: 'invalid-date'; text: string }
  | { kind: 'invalid-document'; detail: string }
  | { kind: 'invalid-query'; position: number; length: number; reason: string }
  | { kind: 'step-not-allowed'; problem: StepProblem; from: string; to: string }
  | { kind: 'no-author' }
  | { kind: 'not-its-author' }
  | { kind: 'relation-not-allowed'; type: string; from: string; to: string }
  | { kind: 'code-taken'; code: string }
  | { kind: 'file-exists'; path: string }
  | { kind: 'file-unreadable'; path: string; detail: string }
  | { kind: 'file-unwritable'; path: string; detail: string }
  | { kind: 'too-large'; what: string; limit: number }
  | { kind: 'cannot-undo'; detail: string }
  // the conversation itself
  | { kind: 'cancelled' }
  | { kind: 'not-allowed'; detail: string }
  | { kind: 'internal'; detail: string };

export type VigieErrorKind = VigieErrorData['kind'];

/** The one error class of the core; `data` is what crosses the boundary. */
export class VigieError extends Error {
  readonly data: VigieErrorData;
  constructor(data: VigieErrorData, options?: { cause?: unknown }) {
    super(data.kind, options);
    this.name = 'VigieError';
    this.data = data;
  }
}

/** Stops the current intent with a typed error. */
export function fail(data: VigieErrorData): never {
  throw new VigieError(data);
}

/** The exit code of the command line for an error: 2 usage, 3 archive, 4 input (design of the command line). */
export function exitCodeOf(kind: VigieErrorKind): 2 | 3 | 4 {
  if (kind.startsWith('archive-') || kind === 'disk-full' || kind === 'disk-error' || kind === 'internal')
    return 3;
  return 4;
}
