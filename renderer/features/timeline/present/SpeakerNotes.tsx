import { Trans } from '@lingui/react/macro';
import type { Thread } from '#preload/contract/review.ts';
import { RecordNotes } from '../../present/RecordNotes.tsx';
import { useSubjectName } from '../../review/SubjectTitle.tsx';
import type { Step } from './steps.ts';
import * as css from '../../present/present.css.ts';

/**
 * What the speaker has beside the step: the record's summary, what the review says of it, the text of the notes about it; for
 * a comment, its answers.
 */
export function SpeakerNotes({ step, next }: { step: Step; next: Step | null }) {
  const nameOf = useSubjectName();
  const id = 'thread' in step ? (step.thread.on.record?.id ?? null) : step.span.item.id;
  const title = next && ('thread' in next ? nameOf(next.thread.on) : next.span.item.title);
  return (
    <>
      {'thread' in step && <Answers thread={step.thread} />}
      {id !== null && <RecordNotes id={id} said={'thread' in step ? step.thread.id : null} />}
      {id === null && 'thread' in step && step.thread.answers.length === 0 && (
        <p className={css.noNote}>
          <Trans>Pas encore de réponse.</Trans>
        </p>
      )}
      {title !== null && (
        <p className={css.next}>
          <Trans>Ensuite : {title}</Trans>
        </p>
      )}
    </>
  );
}

function Answers({ thread }: { thread: Thread }) {
  return thread.answers.map(({ id, author, text }) => (
    <section key={id}>
      <h3 className={css.noteTitle}>{author?.name}</h3>
      <p className={css.noteText}>{text}</p>
    </section>
  ));
}
