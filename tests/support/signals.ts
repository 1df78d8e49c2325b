import type { Archive } from '#db/connection/types.ts';
import type { FoundProblem } from '#db/domain/problems.ts';
import { checkDerived } from '#db/integrity/derived-check.ts';
import { insertRow } from '#db/history/rows.ts';
import { newId } from '#db/domain/ids.ts';
import type { StoredRecord } from '#db/records/read.ts';
import { capture, type CaptureInput } from '#db/signals/capture.ts';
import { write } from './archive.ts';

/** What a check finds wrong in what is derived, states of signals included. */
export async function problemsOf(archive: Archive): Promise<FoundProblem[]> {
  const found: FoundProblem[] = [];
  for await (const problem of checkDerived(archive.reader)) found.push(problem);
  return found;
}

/** A signal captured on 11 April 2018 unless said otherwise. */
export const captured = (
  archive: Archive,
  fact: string,
  fields: Partial<CaptureInput> = {},
): Promise<StoredRecord> =>
  write(archive, (context) =>
    capture(context, { fact, direction: 'renforce', date: { edtf: '2018-04-11', wording: null }, ...fields }),
  );

/** An author who writes from now on. @returns their id */
export async function writesAs(archive: Archive, name: string): Promise<string> {
  const id = newId();
  await write(archive, (context) =>
    insertRow(
      context,
      'author',
      { id, name, initials: name.slice(0, 2), role: '', created_at: context.at },
      null,
    ),
  );
  await archive.setAuthor(id);
  return id;
}
