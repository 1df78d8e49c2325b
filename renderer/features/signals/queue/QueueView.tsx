import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Radio } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { QueueItem } from '#preload/contract/signals.ts';
import { captureFrom } from '../../../app/capture.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { Shortcut } from '../../../ui/layout/Shortcut.tsx';
import { toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { AdvanceDialog } from '../sheet/AdvanceDialog.tsx';
import { ObservationDialog } from '../sheet/ObservationDialog.tsx';
import { groupQueue, type QueueGroup } from './groups.ts';
import * as css from './queue.css.ts';
import { QueueRow, type QueueAction } from './QueueRow.tsx';
import { useSnooze } from './use-snooze.ts';

/** How many rows of a group are drawn at first. */
const AT_FIRST = 60;

type Asked = { action: 'advance' | 'observe'; item: QueueItem } | null;

/** What asks to be looked at, and why: reviews due, captures nobody qualified, followed signals without news. */
export function QueueView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, isPending, refetch } = useQuery(api.signals.reviewQueue.queryOptions({ input: {} }));
  const [asked, setAsked] = useState<Asked>(null);
  const snooze = useSnooze();
  const act = (item: QueueItem, action: QueueAction) => {
    if (action === 'advance' || action === 'observe') setAsked({ action, item });
    else snooze(item, action.snooze);
  };
  const close = () => setAsked(null);
  const signal = asked && { ...asked.item.signal, state: asked.item.state };
  return (
    <div className={css.page}>
      <div className={toolbar}>{header}</div>
      <div className={css.scroll}>
        {isPending && <Skeleton lines={8} />}
        {error && (
          <ErrorState
            title={t`La file de revue ne s’affiche pas`}
            sentence={sentenceOf(error)}
            onRetry={() => void refetch()}
          />
        )}
        {data?.items.length === 0 && <NothingDue />}
        {data && data.items.length > 0 && (
          <>
            <p className={css.keys}>
              <span>
                <Trans>Sur une ligne :</Trans>
              </span>
              <span>
                <Shortcut keys="E" /> <Trans>faire évoluer</Trans>
              </span>
              <span>
                <Shortcut keys="O" /> <Trans>observer</Trans>
              </span>
              <span>
                <Shortcut keys="R" /> <Trans>repousser d’un mois</Trans>
              </span>
              <span>
                <Shortcut keys="↑" /> <Shortcut keys="↓" /> <Trans>passer d’une ligne à l’autre</Trans>
              </span>
            </p>
            {groupQueue(data.items).map((group) => (
              <Group key={group.reason} group={group} onAct={act} />
            ))}
          </>
        )}
      </div>
      {signal && asked.action === 'advance' && <AdvanceDialog signal={signal} onClose={close} />}
      {signal && asked.action === 'observe' && <ObservationDialog signal={signal} onClose={close} />}
    </div>
  );
}

function Group({
  group: { reason, items },
  onAct,
}: {
  group: QueueGroup;
  onAct: (item: QueueItem, action: QueueAction) => void;
}) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const words = {
    'review-due': {
      title: t`Revue à faire`,
      why: t`La date de revue annoncée est venue.`,
    },
    'never-qualified': {
      title: t`Jamais qualifiés`,
      why: t`Captés depuis plus de 30 jours, et personne n’a dit ce qu’il faut en faire.`,
    },
    'no-observation': {
      title: t`Suivis sans nouvelle`,
      why: t`Suivis, mais sans observation depuis plus de 180 jours.`,
    },
  }[reason];
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <section className={css.group} aria-label={words.title}>
      <SectionLabel count={items.length}>{words.title}</SectionLabel>
      <p className={css.why}>{words.why}</p>
      <ul className={css.rows}>
        {shown.map((item) => (
          <QueueRow key={item.signal.id} item={item} onAct={(action) => onAct(item, action)} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button compact onPress={() => setAll(true)}>
          <Plural
            value={items.length - shown.length}
            one="En montrer un de plus"
            other="En montrer # de plus"
          />
        </Button>
      )}
    </section>
  );
}

function NothingDue() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Rien à revoir aujourd’hui`}
      actions={
        <Button variant="primary" onPress={() => captureFrom(null)}>
          <Radio size={14} aria-hidden />
          <Trans>Capter un signal</Trans>
          <Shortcut keys="Alt+S" />
        </Button>
      }
    >
      {t`Un signal vient ici quand sa date de revue arrive, quand il reste capté 30 jours sans être qualifié, ou quand il est suivi 180 jours sans observation.`}
    </EmptyState>
  );
}
