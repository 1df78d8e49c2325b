import { rawRows } from '../../connection/raw.ts';
import type { WriteContext } from '../../connection/types.ts';

/**
 * Whether someone changed the record `seq` since the import: what the import itself wrote, what was undone since, undos,
 * and what another import wrote before it was taken back do not count. An expression; `seq` is a column or `@seq`.
 */
const edited = (seq: string): string => `EXISTS (
  SELECT 1 FROM change AS c JOIN change_set AS s ON s.id = c.change_set_id
  WHERE c.record_seq = ${seq}
    AND (s.import_id IS NULL OR s.import_id <> @import)
    AND s.undoes IS NULL
    AND NOT EXISTS (SELECT 1 FROM import AS i WHERE i.id = s.import_id AND i.state = 'undone')
    AND NOT EXISTS (SELECT 1 FROM change_set AS u WHERE u.undoes = s.id
      AND NOT EXISTS (SELECT 1 FROM change_set AS again WHERE again.undoes = u.id))
    AND c.seq > (SELECT min(first.seq) FROM change AS first JOIN change_set AS own ON own.id = first.change_set_id
      WHERE first.record_seq = c.record_seq AND own.import_id = @import))`;

/** Every way a record may be named by another: the other's own row and number. Derived links of notes come last. */
const USES = `
SELECT source_seq AS other, id FROM relation WHERE target_seq = @seq
UNION ALL SELECT target_seq, id FROM relation WHERE source_seq = @seq
UNION ALL SELECT note_seq, id FROM excerpt WHERE target_seq = @seq
UNION ALL SELECT record_seq, id FROM signal_observation WHERE place_seq = @seq
UNION ALL SELECT record_seq, id FROM measure WHERE study_seq = @seq
UNION ALL SELECT source_seq, NULL FROM mention WHERE target_seq = @seq`;

const USED = `
WITH me(seq, import) AS (VALUES (?, ?)), used AS (${USES})
SELECT 1 AS used FROM used JOIN record ON record.seq = used.other
WHERE used.other <> @seq AND CASE
  -- A row of the import itself goes with it.
  WHEN used.id IS NOT NULL THEN NOT EXISTS (
    SELECT 1 FROM change AS c JOIN change_set AS s ON s.id = c.change_set_id
    WHERE c.record_seq IN (used.other, @seq) AND c.row_key = used.id AND c.operation = 'insert' AND s.import_id = @import)
  ELSE record.import_id IS NOT @import OR ${edited('used.other')}
END LIMIT 1`;

const EDITED = `WITH me(seq, import) AS (VALUES (?, ?)) SELECT ${edited('@seq')} AS edited`;

/** The driver takes no parameter twice: both are the columns of one row. */
const named = (text: string): string =>
  text.replaceAll('@seq', '(SELECT me.seq FROM me)').replaceAll('@import', '(SELECT me.import FROM me)');
const EDITED_TEXT = named(EDITED);
const USED_TEXT = named(USED);

/** True when someone worked on a record since this import wrote it. */
export async function isEditedSince(
  { trx }: Pick<WriteContext, 'trx'>,
  seq: number,
  importId: string,
): Promise<boolean> {
  const [row] = await rawRows<{ edited: number }>(trx, EDITED_TEXT, seq, importId);
  return row?.edited === 1;
}

/** True when what is not of this import, or was changed since, names a record: taking it away would break that. */
export async function isUsedElsewhere(
  { trx }: Pick<WriteContext, 'trx'>,
  seq: number,
  importId: string,
): Promise<boolean> {
  return (await rawRows(trx, USED_TEXT, seq, importId)).length > 0;
}
