import { Trans, useLingui } from '@lingui/react/macro';
import { ClipboardPaste, Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import * as css from '../records.css.ts';
import { SourceText } from '../sources/SourceText.tsx';
import { showUndo } from '../undo.ts';
import { refreshRecord, useWrite } from '../use-record.ts';
import { MeasureMenu } from '../../indicators/live/MeasureMenu.tsx';
import { PasteDialog } from '../../indicators/paste/PasteDialog.tsx';
import { MeasureForm } from './MeasureForm.tsx';
import { comparability } from './comparability.ts';

/** Every figure with what makes it honest: when, asked of whom, how many, by which study, read where. */
export function MeasuresSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useWrite(record.id);
  const [editing, setEditing] = useState<MeasureRead | 'new' | null>(null);
  const [isPasting, setPasting] = useState(false);
  const isIndicator = record.kind === 'indicateur';
  const measures = [...record.measures].sort((a, b) =>
    (a.date.start ?? '').localeCompare(b.date.start ?? ''),
  );
  const groups = comparability(measures);

  const remove = (measure: MeasureRead) => {
    write(() => client.records.removeMeasure({ id: measure.id }))
      .then(({ changeSetId }) =>
        showUndo(t`Mesure retirée.`, changeSetId, () => void refreshRecord(record.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };

  const seriesOf = (measure: MeasureRead): string | null => {
    const letter = measure.comparability === null ? undefined : groups.get(measure.comparability);
    return letter === undefined ? null : t`série ${letter}`;
  };

  const columns: TableColumn<MeasureRead>[] = [
    ...(isIndicator
      ? []
      : [
          {
            id: 'indicator',
            title: t`Indicateur`,
            rowHeader: true,
            cell: (measure: MeasureRead) => <RecordLink record={measure.indicator} />,
          },
        ]),
    {
      id: 'date',
      title: t`Date`,
      rowHeader: isIndicator,
      cell: (measure) => formatDate(measure.date, locale, 'short'),
    },
    {
      id: 'value',
      title: t`Valeur`,
      numeric: true,
      cell: (measure) => (
        <span className={css.value}>
          {measure.value.toLocaleString(locale, { maximumFractionDigits: 4 })}
          {'\u202f'}
          {measure.unit}
        </span>
      ),
    },
    {
      id: 'base',
      title: t`Base et échantillon`,
      cell: (measure) => (
        <>
          {measure.base}
          <div className={css.small}>
            {measure.sample ?? t`échantillon non précisé`}
            {seriesOf(measure) && <> · {seriesOf(measure)}</>}
          </div>
          {measure.question && <div className={css.small}>« {measure.question} »</div>}
          {measure.comment && <div className={css.small}>{measure.comment}</div>}
        </>
      ),
    },
    {
      id: 'source',
      title: t`Source`,
      cell: (measure) => (
        <>
          {isIndicator && measure.study && (
            <div style={{ minHeight: 26 }}>
              <RecordLink record={measure.study} />
            </div>
          )}
          <div className={css.small}>
            <SourceText
              label={
                isIndicator && measure.study?.title === measure.sourceLabel
                  ? t`page lue`
                  : measure.sourceLabel
              }
              address={measure.sourceAddress}
            />
            {measure.page && <>, {measure.page}</>}
            {measure.verification !== 'attested' && (
              <>
                {' '}
                <Chip tone={measure.verification === 'to-verify' ? 'warning' : 'neutral'}>
                  {VERIFICATION_LABELS[measure.verification][locale]}
                </Chip>
              </>
            )}
          </div>
        </>
      ),
    },
    ...(isIndicator
      ? [
          {
            id: 'actions',
            title: t`Actions`,
            titleHidden: true,
            cell: (measure: MeasureRead) => (
              <span className={css.onDemand}>
                <MeasureMenu record={record} measure={measure} />
                <IconButton
                  icon={Pencil}
                  size={13}
                  label={t`Modifier cette mesure`}
                  onPress={() => setEditing(measure)}
                />
                <IconButton
                  icon={X}
                  size={13}
                  label={t`Retirer cette mesure`}
                  onPress={() => remove(measure)}
                />
              </span>
            ),
          },
        ]
      : []),
  ];

  return (
    <section className={css.section} aria-label={t`Mesures`}>
      <div className={css.sectionHead}>
        <SectionLabel count={measures.length}>
          <Trans>Mesures</Trans>
        </SectionLabel>
        {isIndicator && (
          <>
            <Button compact variant="quiet" className={css.push} onPress={() => setPasting(true)}>
              <ClipboardPaste size={14} aria-hidden />
              <Trans>Coller un tableau</Trans>
            </Button>
            <Button compact variant="quiet" onPress={() => setEditing('new')}>
              <Plus size={14} aria-hidden />
              <Trans>Ajouter une mesure</Trans>
            </Button>
          </>
        )}
      </div>
      {measures.length === 0 ? (
        <EmptyState small title={t`Pas encore de mesure : ajoutez un chiffre avec sa base et sa source.`} />
      ) : (
        <div className={css.measures} tabIndex={0} role="group" aria-label={t`Tableau des mesures`}>
          <Table caption={t`Mesures`} columns={columns} rows={measures} rowId={(measure) => measure.id} />
        </div>
      )}
      {isIndicator && measures.length > 1 && (
        <p className={css.small}>
          <Trans>
            Ne se comparent que les mesures d’une même série : ailleurs, la base interrogée diffère.
          </Trans>
        </p>
      )}
      {isPasting && <PasteDialog record={record} onClose={() => setPasting(false)} />}
      {editing && (
        <MeasureForm
          record={record}
          measure={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
