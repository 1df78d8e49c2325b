import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import * as css from '../imports.css.ts';
import { ReportView } from '../ReportView.tsx';
import { undoImport } from '../undo-import.ts';
import { Working } from '../Working.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { type DataLooked, type Staged, useDataImport } from './useDataImport.ts';

/** Brings a bibliography, a table or a complete export: what the columns are, what would happen, the report, and back. */
export function DataImportDialog({
  from,
  looked,
  onBack,
  onClose,
}: {
  from: Staged;
  looked: DataLooked;
  /** To choose other files. */
  onBack: () => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const run = useDataImport(from, looked);
  const { state, preview } = run;
  const undo = useMutation({ mutationFn: undoImport, onSuccess: (done) => done && onClose() });
  // A step takes its buttons with it: without this the focus would fall out of the window, and Escape with it.
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), [state.step]);
  const counts = preview.data?.counts;
  const changes = counts ? counts.new + counts.completed + counts.replaced : 0;
  const ready = run.problem === null && !preview.isFetching && changes > 0;
  const importId = state.step === 'done' ? state.report.importId : null;
  const titled =
    looked.form !== 'table' ||
    run.sheets.some(({ included, columns }) => included && columns.some(({ to }) => to === 'title'));

  return (
    <Dialog
      isOpen
      size="large"
      dismissable={state.step !== 'writing'}
      onClose={onClose}
      title={t`Importer « ${from.label} »`}
      actions={
        <>
          {(state.step === 'columns' || state.step === 'preview') && (
            <Button onPress={onBack}>
              <Trans>Choisir autre chose</Trans>
            </Button>
          )}
          {state.step === 'columns' && (
            <Button variant="primary" isDisabled={!titled} onPress={run.toPreview}>
              <Trans>Voir ce que cela donne</Trans>
            </Button>
          )}
          {state.step === 'preview' && (
            <>
              {looked.form === 'table' && (
                <Button onPress={run.toColumns}>
                  <Trans>Changer les colonnes</Trans>
                </Button>
              )}
              <Button variant="primary" isDisabled={!ready} onPress={() => void run.make()}>
                <Trans>Importer</Trans>
              </Button>
            </>
          )}
          {state.step === 'writing' && (
            <Button onPress={run.stop}>
              <Trans>Arrêter</Trans>
            </Button>
          )}
          {state.step === 'done' && (
            <>
              {importId !== null && (
                <Button isDisabled={undo.isPending} onPress={() => undo.mutate(importId)}>
                  <Trans>Annuler cet import</Trans>
                </Button>
              )}
              <Button variant="primary" onPress={onClose}>
                <Trans>Fermer</Trans>
              </Button>
            </>
          )}
        </>
      }
    >
      <div ref={body} tabIndex={-1} className={css.step}>
        {state.step === 'columns' && looked.form === 'table' && (
          <>
            <ColumnsStep looked={looked} run={run} />
            {!titled && (
              <p className={css.error} role="alert">
                <Trans>Dites quelle colonne donne le titre des fiches.</Trans>
              </p>
            )}
          </>
        )}
        {state.step === 'preview' && (
          <>
            <PreviewStep looked={looked} label={from.label} run={run} />
            {state.problem !== null && (
              <p className={css.error} role="alert">
                {state.problem}
              </p>
            )}
          </>
        )}
        {state.step === 'writing' && <Working step="writing" progress={state.progress} of="records" />}
        {state.step === 'done' && (
          <>
            <p className={css.lead} role="status">
              <Trans>L’import de « {from.label} » est fait.</Trans>
            </p>
            <ReportView report={state.report} tense="did" />
          </>
        )}
      </div>
    </Dialog>
  );
}
