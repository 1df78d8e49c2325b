import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import type { CaptureFrom } from '../../../app/overlays.ts';
import { api } from '../../../client/client.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Shortcut } from '../../../ui/layout/Shortcut.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { readDate } from '../../records/properties/DateWordingField.tsx';
import { onCtrlEnter } from '../sheet/ctrl-enter.ts';
import * as css from './capture.css.ts';
import { CaptureDetails } from './CaptureDetails.tsx';
import { dropDraft, EMPTY_DRAFT, isWorthKeeping, keepDraft, openingDraft, useDraft } from './draft.ts';
import { placesOf } from './places.ts';
import { sayKept, saveCapture } from './save.ts';
import { usePlaceSummary } from './summary.ts';

/** Captures a signal: the fact first, Ctrl+Enter keeps it; everything else can wait, and is a Tab away. */
export function CaptureDialog({ from, onClose }: { from: CaptureFrom; onClose: () => void }) {
  const { data: info } = useQuery(api.archive.info.queryOptions());
  if (!info) return null;
  return <Capture from={from} archiveId={info.id} onClose={onClose} />;
}

function Capture({
  from,
  archiveId,
  onClose,
}: {
  from: CaptureFrom;
  archiveId: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const detailsId = useId();
  const [left] = useState(() => {
    const { draft, archiveId: of } = useDraft.getState();
    return of === archiveId ? draft : null;
  });
  const [wasLeft, setWasLeft] = useState(left !== null);
  const [draft, setDraft] = useState(() =>
    openingDraft(left, { place: null, excerpt: from.excerpt, blockId: from.blockId, noteId: noteOf(from) }),
  );
  const [isOpen, setOpen] = useState(false);
  const [cites, setCites] = useState(true);
  const [problem, setProblem] = useState<'fact' | 'date' | null>(null);
  // The record on screen is read while one types; what it leads to is proposed, unless one chose already.
  const { data: here } = useQuery({
    ...api.records.get.queryOptions({ input: { id: from.placeId ?? '' } }),
    enabled: from.placeId !== null,
  });
  const places = here ? placesOf(here) : [];
  const [chosen, setChosen] = useState<RecordRef | null | undefined>(undefined);
  const place = chosen === undefined ? (draft.place ?? places[0] ?? null) : chosen;
  const summary = usePlaceSummary({ ...draft, place });

  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblem(null);
    keepDraft(archiveId, { ...next, place });
  };
  const close = () => {
    if (isWorthKeeping(draft)) {
      keepDraft(archiveId, { ...draft, place });
      sayKept(from);
    }
    onClose();
  };
  const save = () => {
    if (!draft.fact.trim() && !draft.excerpt.trim()) return setProblem('fact');
    if (readDate(draft.date) === 'unreadable') {
      setOpen(true);
      return setProblem('date');
    }
    keepDraft(archiveId, { ...draft, place });
    onClose();
    void saveCapture({ ...draft, place }, from, cites);
    return undefined;
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      size="medium"
      title={t`Capter un signal`}
      actions={
        <>
          {from.cite && draft.excerpt && (
            <span className={css.cite}>
              <Checkbox isSelected={cites} onChange={setCites}>
                <Trans>Citer le signal après l’extrait</Trans>
              </Checkbox>
            </span>
          )}
          <Button onPress={close}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" onPress={save} aria-keyshortcuts="Control+Enter">
            <Trans>Capter</Trans>
            <Shortcut keys="Ctrl+Entrée" />
          </Button>
        </>
      }
    >
      <div className={css.form} onKeyDownCapture={onCtrlEnter(save)}>
        {wasLeft && (
          <div className={css.left} role="status">
            <Trans>Le brouillon laissé la dernière fois est là.</Trans>
            <Button
              compact
              variant="quiet"
              onPress={() => {
                dropDraft();
                setWasLeft(false);
                setDraft({
                  ...EMPTY_DRAFT,
                  excerpt: from.excerpt,
                  blockId: from.blockId,
                  noteId: noteOf(from),
                });
              }}
            >
              <Trans>Repartir de zéro</Trans>
            </Button>
          </div>
        )}
        {draft.excerpt && (
          <figure className={css.excerpt}>
            <figcaption className={css.label}>
              <Trans>Extrait</Trans>
            </figcaption>
            <blockquote className={css.quotation}>{draft.excerpt}</blockquote>
          </figure>
        )}
        <TextField
          label={t`Fait observé`}
          value={draft.fact}
          onChange={(fact) => change({ fact })}
          lines={3}
          autoFocus
          maxLength={100_000}
          placeholder={
            draft.excerpt
              ? t`Vide : l’extrait dit le fait.`
              : t`Ce que vous avez vu ou entendu, sans l’interpréter.`
          }
          problem={problem === 'fact' ? t`Écrivez d’abord le fait observé.` : null}
        />
        <TextField
          label={t`Question posée`}
          value={draft.question}
          onChange={(question) => change({ question })}
          lines={2}
          maxLength={100_000}
        />
        <TextField
          label={t`Mon interprétation`}
          value={draft.interpretation}
          onChange={(interpretation) => change({ interpretation })}
          lines={2}
          maxLength={100_000}
        />
        <Button
          variant="quiet"
          className={css.fold}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <span className={css.foldText}>{summary}</span>
        </Button>
        <div id={detailsId} hidden={!isOpen}>
          {isOpen && (
            <CaptureDetails
              draft={draft}
              change={change}
              place={place}
              places={places}
              onPlace={setChosen}
              dateProblem={problem === 'date'}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The note the excerpt was read in. */
function noteOf(from: CaptureFrom): string | null {
  return from.excerpt === '' ? null : from.placeId;
}
