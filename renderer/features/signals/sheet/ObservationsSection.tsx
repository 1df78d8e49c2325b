import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { ObservationRead, SignalSheet } from '#preload/contract/signals.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { section, sectionHead } from '../../records/records.css.ts';
import { showUndo } from '../../records/undo.ts';
import { CurveFigure } from './CurveFigure.tsx';
import { DirectionMark } from './DirectionMark.tsx';
import { ObservationBody } from './ObservationBody.tsx';
import { ObservationDialog } from './ObservationDialog.tsx';
import * as css from './sheet.css.ts';
import { refreshSignal, today, useSignalWrite } from './use-sheet.ts';

/** What was seen of the signal, when and where, the latest first; and how strong that makes it. */
export function ObservationsSection({ sheet }: { sheet: SignalSheet }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [editing, setEditing] = useState<ObservationRead | 'new' | null>(null);
  const write = useSignalWrite(sheet.id);
  const list = sheet.observations;
  const remove = (one: ObservationRead) => {
    write(() => client.signals.removeObservation({ observationId: one.id }))
      .then(({ changeSetId }) =>
        showUndo(t`Observation retirée.`, changeSetId, () => void refreshSignal(sheet.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };
  return (
    <section className={section} aria-label={t`Observations`}>
      <div className={sectionHead}>
        <SectionLabel count={list.length}>
          <Trans>Observations</Trans>
        </SectionLabel>
        {!sheet.deletedAt && (
          <Button compact variant="quiet" className={css.push} onPress={() => setEditing('new')}>
            <Plus size={14} aria-hidden />
            <Trans>Ajouter une observation</Trans>
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <EmptyState
          small
          title={t`Pas encore d’observation : notez ce qui renforce, nuance ou affaiblit ce signal, avec sa date.`}
        />
      ) : (
        <CurveFigure observations={list} from={sheet.captureDay} until={today()} />
      )}
      <ul className={css.lines}>
        {list.toReversed().map((one) => {
          const date = formatDate(one.date, locale, 'long');
          return (
            <li key={one.id} className={css.card}>
              <div className={css.cardHead}>
                <DirectionMark direction={one.direction} />
                <span className={css.date}>{date}</span>
                {one.author && <span className={css.small}>{one.author.name}</span>}
                {!sheet.deletedAt && (
                  <span className={css.cardActions}>
                    <IconButton
                      icon={Pencil}
                      size={13}
                      label={t`Modifier l’observation du ${date}`}
                      onPress={() => setEditing(one)}
                    />
                    <IconButton
                      icon={X}
                      size={13}
                      label={t`Retirer l’observation du ${date}`}
                      onPress={() => remove(one)}
                    />
                  </span>
                )}
              </div>
              <ObservationBody observation={one} />
            </li>
          );
        })}
      </ul>
      {editing && (
        <ObservationDialog
          signal={sheet}
          observation={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
