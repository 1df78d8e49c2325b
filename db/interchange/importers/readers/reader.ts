import type { DateValue } from '../../../domain/dates/edtf.ts';
import type { NoteDocument } from '../../../domain/document/types.ts';
import type { MarkdownResolver } from '../../../domain/markdown/types.ts';
import type { ProblemKind } from '../problems.ts';

/** Something of a file that was not understood, or not kept as it was. */
export type Problem = { kind: ProblemKind; detail: string };

/** What a file says of its note before its text is read: settled first for all files, so that links find them. */
export type Head = {
  title: string | null;
  /** What it says in a few words; '' when it does not. */
  summary: string;
  /** The code of a record of an archive, as our own exports give it. */
  code: string | null;
  aliases: string[];
  tags: string[];
  date: DateValue | null;
  /** By key of the note's properties; keys that none defines are kept as free fields. */
  properties: Record<string, string | number | boolean>;
  /** How long the text is that follows what the head took, in UTF-16 units, where a text is one. */
  length: number;
  problems: Problem[];
};

/** What reading the text of a file may ask and give away. */
export type ReadContext = {
  /** The path of the file under the folder asked for. */
  name: string;
  head: Pick<Head, 'title' | 'length'>;
  /** Names of records, and files beside this one. */
  resolver: MarkdownResolver;
  lineEnds: 'space' | 'break';
  /** Keeps a picture found inside the file, shown in the text; null when it is too heavy or none that a note shows. */
  picture(content: Uint8Array, name: string, mediaType: string): string | null;
};

export type ReadDocument = {
  document: NoteDocument;
  /** Tags written in the text. */
  tags: string[];
  /** Names in links that stand for nothing known; their words stay. */
  unresolved: string[];
  problems: Problem[];
  /** True when the file itself is worth keeping beside the note: more was in it than was understood. */
  original?: boolean;
};

/** Thrown by a reader for a file that it cannot read: left aside, with a sentence, and the import goes on. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string) {
    super(`${kind}: ${detail}`);
    this.problem = { kind, detail };
  }
}

/**
 * One format of document. Both functions run in a thread that is ended when they take too long or too much memory. They throw
 * `Unreadable`, or a `VigieError` for a note that would be more than the archive takes; anything else is a fault of ours.
 */
export type DocumentReader = {
  /** The heaviest file it reads, in bytes. */
  largest: number;
  head(bytes: Uint8Array): Head | Promise<Head>;
  read(bytes: Uint8Array, context: ReadContext): ReadDocument | Promise<ReadDocument>;
};

/** A file that says nothing of its note. */
export function noHead(length = 0): Head {
  return {
    title: null,
    summary: '',
    code: null,
    aliases: [],
    tags: [],
    date: null,
    properties: {},
    length,
    problems: [],
  };
}
