import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import type { Subject } from '#db/domain/review/subject.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import * as css from '../review.css.ts';
import { Composer } from './Composer.tsx';
import { ThreadCard } from './ThreadCard.tsx';

/** What was said of one subject, and a place to say more: for the page of a record, a cell of the matrix, a period. */
export function SubjectThreads({ subject, level = 2 }: { subject: Subject; level?: 2 | 3 | 4 }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [isWriting, setWriting] = useState(false);
  const [areClosedShown, setClosedShown] = useState(false);
  const { data, error, isPending, refetch } = useQuery(
    api.review.threads.queryOptions({ input: { subject, limit: 200 } }),
  );
  const open = data?.threads.filter(({ state }) => state === 'ouvert') ?? [];
  const closed = data?.threads.filter(({ state }) => state === 'clos') ?? [];
  return (
    <section className={css.section} aria-label={t`Revue`}>
      <SectionLabel level={level} {...(data && { count: data.counts.open })}>
        <Trans>Revue</Trans>
      </SectionLabel>
      {isPending && <Skeleton lines={2} />}
      {error && (
        <ErrorState
          small
          title={t`Les commentaires ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
      {isWriting ? (
        <Composer subject={subject} autoFocus onDone={() => setWriting(false)} />
      ) : (
        <div>
          <Button compact onPress={() => setWriting(true)}>
            <MessageSquarePlus size={13} aria-hidden />
            <Trans>Commenter ou décider</Trans>
          </Button>
        </div>
      )}
      {closed.length > 0 && (
        <div>
          <Button
            compact
            variant="quiet"
            aria-expanded={areClosedShown}
            onPress={() => setClosedShown(!areClosedShown)}
          >
            {areClosedShown ? (
              <Trans>Masquer ce qui est clos</Trans>
            ) : (
              <Plural value={closed.length} one="Un commentaire clos" other="# commentaires clos" />
            )}
          </Button>
        </div>
      )}
      {areClosedShown && closed.map((thread) => <ThreadCard key={thread.id} thread={thread} />)}
    </section>
  );
}
