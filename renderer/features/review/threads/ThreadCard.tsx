import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Gavel, MessageSquare, Pencil, Reply, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { NATURE_LABELS } from '#db/domain/review/states.ts';
import type { Remark, Thread } from '#preload/contract/review.ts';
import { useAgo } from '../../../app/ago.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { showUndo } from '../../records/undo.ts';
import { dayText } from '../dates.ts';
import * as css from '../review.css.ts';
import { useReviewWrite } from '../useReview.ts';
import { AnswerForm, EditForm } from './forms.tsx';
import { RemarkText } from './RemarkText.tsx';

/** A comment or a decision: who, when, what, by when; its answers; answer, close, change, take away. */
export function ThreadCard({ thread }: { thread: Thread }) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useReviewWrite();
  const [isAnswering, setAnswering] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const isOpen = thread.state === 'ouvert';
  const isDecision = thread.nature === 'decision';
  const Sign = isDecision ? Gavel : MessageSquare;
  const setState = (state: Thread['state']) => write(() => client.review.setState({ id: thread.id, state }));
  return (
    <article
      className={classes(css.thread, isDecision && css.decision, !isOpen && css.closed)}
      aria-label={`${NATURE_LABELS[thread.nature][locale]}${thread.author ? `, ${thread.author.name}` : ''}`}
    >
      <div className={css.threadHead}>
        <Chip tone={isDecision ? 'accent' : 'neutral'} icon={<Sign size={12} aria-hidden />}>
          {NATURE_LABELS[thread.nature][locale]}
        </Chip>
        <Byline remark={thread} />
        {thread.due && (
          <Chip tone={thread.late ? 'warning' : 'neutral'}>
            {thread.late
              ? t`en retard : ${dayText(thread.due, locale, 'short')}`
              : t`pour le ${dayText(thread.due, locale, 'short')}`}
          </Chip>
        )}
        <span className={css.push} />
        {thread.mine && !isEditing && (
          <>
            <IconButton icon={Pencil} size={14} label={t`Modifier`} onPress={() => setEditing(true)} />
            <Remove remark={thread} />
          </>
        )}
      </div>
      {isEditing ? (
        <EditForm remark={thread} thread={thread} onDone={() => setEditing(false)} />
      ) : (
        <RemarkText remark={thread} />
      )}
      {thread.answers.length > 0 && (
        <ul className={css.answers} aria-label={t`Réponses`}>
          {thread.answers.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </ul>
      )}
      {isAnswering && <AnswerForm id={thread.id} onDone={() => setAnswering(false)} />}
      <div className={css.threadActions}>
        {!isAnswering && (
          <Button compact variant="quiet" onPress={() => setAnswering(true)}>
            <Reply size={13} aria-hidden />
            <Trans>Répondre</Trans>
          </Button>
        )}
        {isOpen ? (
          <Button compact variant="quiet" onPress={() => void setState('clos')}>
            <Check size={13} aria-hidden />
            <Trans>Clore</Trans>
          </Button>
        ) : (
          <Button compact variant="quiet" onPress={() => void setState('ouvert')}>
            <RotateCcw size={13} aria-hidden />
            <Trans>Rouvrir</Trans>
          </Button>
        )}
        {thread.closed && (
          <span className={css.muted}>
            {thread.closed.author
              ? t`clos par ${thread.closed.author.name}, le ${dayText(thread.closed.at.slice(0, 10), locale)}`
              : t`clos le ${dayText(thread.closed.at.slice(0, 10), locale)}`}
          </span>
        )}
      </div>
    </article>
  );
}

function Answer({ answer }: { answer: Remark }) {
  const { t } = useLingui();
  const [isEditing, setEditing] = useState(false);
  return (
    <li className={css.answer}>
      <div className={css.threadHead}>
        <Byline remark={answer} />
        <span className={css.push} />
        {answer.mine && !isEditing && (
          <>
            <IconButton
              icon={Pencil}
              size={13}
              label={t`Modifier la réponse`}
              onPress={() => setEditing(true)}
            />
            <Remove remark={answer} />
          </>
        )}
      </div>
      {isEditing ? (
        <EditForm remark={answer} thread={null} onDone={() => setEditing(false)} />
      ) : (
        <RemarkText remark={answer} />
      )}
    </li>
  );
}

function Byline({ remark: { author, at, edited } }: { remark: Remark }) {
  const { t } = useLingui();
  const when = useAgo(at);
  return (
    <span className={css.muted}>
      <strong className={css.author}>{author?.name ?? t`Sans auteur`}</strong> ·{' '}
      <time dateTime={at}>{when}</time>
      {edited && ` · ${t`modifié`}`}
    </span>
  );
}

function Remove({ remark }: { remark: Remark }) {
  const { t } = useLingui();
  const write = useReviewWrite();
  const remove = async () => {
    const done = await write(() => client.review.remove({ id: remark.id }));
    if (done) showUndo(t`Retiré.`, done.changeSetId);
  };
  return <IconButton icon={Trash2} size={14} label={t`Retirer`} onPress={() => void remove()} />;
}
