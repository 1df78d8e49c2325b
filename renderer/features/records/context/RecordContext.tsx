import * as css from '../records.css.ts';
import { AttachmentsSection } from '../AttachmentsSection.tsx';
import { useRecord } from '../use-record.ts';
import { SubjectThreads } from '../../review/threads/SubjectThreads.tsx';
import { CodedPassages } from '../../coding/CodedPassages.tsx';
import { Backlinks } from '../../links/Backlinks.tsx';
import { Refusals } from '../../links/Refusals.tsx';
import { Related } from '../../links/Related.tsx';
import { UnlinkedMentions } from '../../links/UnlinkedMentions.tsx';
import { History } from './History.tsx';
import { NotesAbout } from './NotesAbout.tsx';

/** Beside a record: its notes, who cites it, and what was done to it. */
export function RecordContext({ id }: { id: string }) {
  const { data: record } = useRecord(id);
  if (!record) return null;
  return (
    <div className={css.context}>
      <NotesAbout record={record} />
      {record.kind === 'note' && <AttachmentsSection record={record} />}
      {record.deletedAt === null && <SubjectThreads subject={{ on: 'record', recordId: record.id }} />}
      <CodedPassages code={record.id} />
      <Backlinks id={record.id} counts={record.backlinkCounts} />
      {record.deletedAt === null && <UnlinkedMentions record={record} />}
      {record.deletedAt === null && <Refusals id={record.id} />}
      {record.deletedAt === null && <Related id={record.id} />}
      <History id={record.id} />
    </div>
  );
}
