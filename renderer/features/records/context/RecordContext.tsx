import * as css from '../records.css.ts';
import { useRecord } from '../use-record.ts';
import { Backlinks } from './Backlinks.tsx';
import { History } from './History.tsx';
import { NotesAbout } from './NotesAbout.tsx';

/** Beside a record: its notes, who cites it, and what was done to it. */
export function RecordContext({ id }: { id: string }) {
  const { data: record } = useRecord(id);
  if (!record) return null;
  return (
    <div className={css.context}>
      <NotesAbout record={record} />
      <Backlinks id={record.id} counts={record.backlinkCounts} />
      <History id={record.id} />
    </div>
  );
}
