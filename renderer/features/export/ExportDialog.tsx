import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { countSelection, type Selected } from './count-selection.ts';
import * as css from './export.css.ts';
import { hasFootnotes, isDocument, type OfferedFormat } from './formats.ts';
import { Making } from './Making.tsx';
import { useExport } from './useExport.ts';

/** Makes one document of some records: a note, a record with its notes, notes picked in a list, everything. */
export function ExportDialog({
  selection,
  suggestedTitle,
  onClose,
}: {
  selection: ExportSelection;
  suggestedTitle: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { state, make, cancel } = useExport();
  const [format, setFormat] = useState<OfferedFormat>('docx');
  const [title, setTitle] = useState(suggestedTitle);
  const [withLinkedNotes, setWithLinkedNotes] = useState(true);
  const [footnotes, setFootnotes] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  const { data: selected, error } = useQuery({
    queryKey: ['export', selection],
    queryFn: ({ signal }) => countSelection(selection, signal),
  });
  const busy = state.step !== 'ready';
  const problem = state.step === 'ready' ? (state.problem ?? (error ? sentenceOf(error) : null)) : null;

  const start = async () => {
    // What was pressed can be pressed no more, and the focus must not be lost with it.
    stop.current?.focus();
    const exported = await make({
      selection,
      format,
      title,
      withLinkedNotes,
      figureSources: footnotes ? 'footnotes' : 'annex',
    });
    if (!exported) return;
    const { fileName, path } = exported;
    showToast({
      text: path === null ? t`${fileName} est dans vos téléchargements.` : t`Enregistré : ${path}`,
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Exporter`}
      actions={
        <>
          <div className={css.state}>
            {state.step === 'making' && <Making progress={state.progress} />}
            <p
              className={problem === null ? css.status : css.problem}
              role={problem === null ? 'status' : 'alert'}
            >
              {state.step === 'saving' && <Trans>Enregistrement…</Trans>}
              {problem}
            </p>
          </div>
          <Button ref={stop} onPress={busy ? cancel : onClose}>
            {busy ? <Trans>Arrêter</Trans> : <Trans>Renoncer</Trans>}
          </Button>
          <Button variant="primary" type="submit" form="export" isDisabled={busy || selected?.count === 0}>
            <Trans>Exporter</Trans>
          </Button>
        </>
      }
    >
      <p className={css.summary}>
        <Summary selected={selected} />
      </p>
      <Form
        id="export"
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void start();
        }}
      >
        <FormatChoice
          kinds={selected?.kinds ?? null}
          of={'all' in selection ? 'all' : 'report' in selection ? 'report' : 'records'}
          value={format}
          onChange={setFormat}
          isDisabled={busy}
        />
        {format !== 'vigie' && (selected?.count !== 1 || selected.beyondNotes) && (
          <TextField
            label={t`Titre du document`}
            value={title}
            onChange={setTitle}
            maxLength={500}
            isDisabled={busy}
            placeholder={t`Sans titre, le document prend celui de sa première fiche`}
          />
        )}
        {selected?.beyondNotes && isDocument(format) && (
          <Checkbox isSelected={withLinkedNotes} onChange={setWithLinkedNotes} isDisabled={busy}>
            <Trans>Avec les notes liées, en entier</Trans>
          </Checkbox>
        )}
        {hasFootnotes(format) && (
          <Checkbox isSelected={footnotes} onChange={setFootnotes} isDisabled={busy}>
            <Trans>Sources des chiffres en notes de bas de page</Trans>
          </Checkbox>
        )}
      </Form>
    </Dialog>
  );
}

function Summary({ selected }: { selected: Selected | undefined }) {
  if (!selected) return <Trans>Lecture de la sélection…</Trans>;
  if (selected.only) return <>{selected.only.title}</>;
  return <Plural value={selected.count} _0="Aucune fiche à exporter." one="Une fiche" other="# fiches" />;
}
