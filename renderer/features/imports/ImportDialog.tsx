import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { FileUp, FolderUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { ACCEPTED, chosenFrom, droppedFrom } from './chosen.ts';
import * as css from './imports.css.ts';
import { ReportView } from './ReportView.tsx';
import { undoImport } from './undo-import.ts';
import { DataImportDialog } from './data/DataImportDialog.tsx';
import { type ImportState, useImport } from './useImport.ts';
import { Working } from './Working.tsx';

/** Brings files into the archive: choose or drop, see what would happen, import, read the report, take it all back. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { state, look, make, stop } = useImport();
  const undo = useMutation({
    mutationFn: undoImport,
    onSuccess: (done) => done && onClose(),
  });
  // A step takes its buttons with it: without this the focus would fall out of the window, and Escape with it.
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.step !== 'choosing') body.current?.focus();
  }, [state.step]);
  const busy = state.step === 'sending' || state.step === 'reading' || state.step === 'writing';
  if (state.step === 'data')
    return <DataImportDialog from={state.from} looked={state.looked} onBack={stop} onClose={onClose} />;
  const nothing = state.step === 'preview' && state.report.created + state.report.updated === 0;
  const importId = state.step === 'done' ? state.report.importId : null;

  return (
    <Dialog
      isOpen
      size="medium"
      dismissable={!busy}
      onClose={onClose}
      title={t`Importer`}
      actions={
        <>
          {busy && (
            <Button onPress={stop}>
              <Trans>Arrêter</Trans>
            </Button>
          )}
          {state.step === 'choosing' && (
            <Button onPress={onClose}>
              <Trans>Renoncer</Trans>
            </Button>
          )}
          {state.step === 'preview' && (
            <>
              <Button onPress={stop}>
                <Trans>Choisir autre chose</Trans>
              </Button>
              <Button variant="primary" isDisabled={nothing} onPress={() => void make(state)}>
                <Trans>Importer</Trans>
              </Button>
            </>
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
        <Step state={state} look={look} />
      </div>
    </Dialog>
  );
}

function Step({
  state,
  look,
}: {
  state: Exclude<ImportState, { step: 'data' }>;
  look: ReturnType<typeof useImport>['look'];
}) {
  switch (state.step) {
    case 'choosing':
      return <Choosing problem={state.problem} look={look} />;
    case 'preview':
      return (
        <>
          <p className={css.lead} role="status">
            <Trans>Voici ce que ferait l’import de « {state.label} ». Rien n’a encore changé.</Trans>
          </p>
          <ReportView report={state.report} tense="would" />
          {state.problem !== null && (
            <p className={css.error} role="alert">
              {state.problem}
            </p>
          )}
        </>
      );
    case 'done':
      return (
        <>
          <p className={css.lead} role="status">
            <Trans>L’import de « {state.label} » est fait.</Trans>
          </p>
          <ReportView report={state.report} tense="did" />
        </>
      );
    default:
      return <Working step={state.step} progress={state.progress} />;
  }
}

function Choosing({ problem, look }: { problem: string | null; look: ReturnType<typeof useImport>['look'] }) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const fallback = t`Fichiers choisis`;
  const choose = (files: FileList | null) => {
    if (files && files.length > 0) void look(chosenFrom([...files], fallback));
  };
  return (
    <>
      <div
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void droppedFrom(event.dataTransfer, fallback).then(look);
        }}
      >
        <p className={css.lead}>
          <Trans>Déposez ici un dossier ou des fichiers, ou choisissez-les.</Trans>
        </p>
        <div className={css.buttons}>
          <FileTrigger acceptDirectory onSelect={choose}>
            <Button variant="primary">
              <FolderUp size={15} aria-hidden />
              <Trans>Choisir un dossier</Trans>
            </Button>
          </FileTrigger>
          <FileTrigger allowsMultiple acceptedFileTypes={ACCEPTED} onSelect={choose}>
            <Button>
              <FileUp size={15} aria-hidden />
              <Trans>Choisir des fichiers</Trans>
            </Button>
          </FileTrigger>
        </div>
      </div>
      <p className={css.muted}>
        <Trans>
          Les fichiers Markdown, texte, Word et HTML, et les exports de Joplin (.jex), deviennent des notes,
          avec leurs liens, étiquettes, dates et pièces jointes. Un coffre Obsidian se choisit comme un
          dossier.
        </Trans>
      </p>
      <p className={css.muted}>
        <Trans>
          Les bibliographies (BibTeX, RIS, CSL-JSON, Zotero avec ses notes et fichiers), les tableaux (CSV,
          Excel) et les archives complètes (.vigie) se choisissent seuls : vous direz ce qu’ils deviennent.
        </Trans>
      </p>
      <p className={css.muted}>
        <Trans>
          Ce qui a déjà été importé est reconnu : seul ce qui a changé est repris. Vous verrez ce qui se
          passera avant que rien ne change.
        </Trans>
      </p>
      {problem !== null && (
        <p className={css.error} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
