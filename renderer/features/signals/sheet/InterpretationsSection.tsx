import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { InterpretationRead, SignalSheet } from '#preload/contract/signals.ts';
import { api, client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { form, formActions, section, sectionHead, wideField } from '../../records/records.css.ts';
import { showUndo } from '../../records/undo.ts';
import { onCtrlEnter } from './ctrl-enter.ts';
import * as css from './sheet.css.ts';
import { refreshSignal, useSignalWrite } from './use-sheet.ts';

/** What each analyst makes of the signal, side by side; one writes and changes one's own. */
export function InterpretationsSection({ sheet }: { sheet: SignalSheet }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const { data: info } = useQuery(api.archive.info.queryOptions());
  const write = useSignalWrite(sheet.id);
  const list = sheet.interpretations;
  const authors = new Set(list.map(({ author }) => author?.id)).size;
  const isMine = ({ author }: InterpretationRead) => author === null || author.id === info?.author?.id;
  const remove = (one: InterpretationRead) => {
    write(() => client.signals.removeInterpretation({ interpretationId: one.id }))
      .then(({ changeSetId }) =>
        showUndo(t`Interprétation retirée.`, changeSetId, () => void refreshSignal(sheet.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };
  return (
    <section className={section} aria-label={t`Interprétations`}>
      <div className={sectionHead}>
        <SectionLabel count={list.length}>
          <Trans>Interprétations</Trans>
        </SectionLabel>
        {authors > 1 && (
          <span className={css.small}>
            <Plural value={authors} one="# analyste" other="# analystes" />
          </span>
        )}
        {!sheet.deletedAt && (
          <Button
            compact
            variant="quiet"
            className={css.push}
            isDisabled={editing === 'new'}
            onPress={() => setEditing('new')}
          >
            <Plus size={14} aria-hidden />
            <Trans>Ajouter mon interprétation</Trans>
          </Button>
        )}
      </div>
      {editing === 'new' && <InterpretationForm signalId={sheet.id} onClose={() => setEditing(null)} />}
      {list.length === 0 && editing !== 'new' && (
        <EmptyState small title={t`Personne n’a encore dit ce que ce signal peut vouloir dire.`} />
      )}
      <ul className={css.lines}>
        {list.map((one) =>
          editing === one.id ? (
            <li key={one.id}>
              <InterpretationForm signalId={sheet.id} interpretation={one} onClose={() => setEditing(null)} />
            </li>
          ) : (
            <li key={one.id} className={css.card}>
              <div className={css.cardHead}>
                <strong>{one.author?.name ?? t`Sans auteur`}</strong>
                <Written interpretation={one} />
                {isMine(one) && !sheet.deletedAt && (
                  <span className={css.cardActions}>
                    <IconButton
                      icon={Pencil}
                      size={13}
                      label={t`Modifier mon interprétation`}
                      onPress={() => setEditing(one.id)}
                    />
                    <IconButton
                      icon={X}
                      size={13}
                      label={t`Retirer mon interprétation`}
                      onPress={() => remove(one)}
                    />
                  </span>
                )}
              </div>
              <p className={css.statement}>{one.text}</p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Written({ interpretation: { createdAt, updatedAt } }: { interpretation: InterpretationRead }) {
  const { t } = useLingui();
  const locale = useLocale();
  const day = (instant: string) => formatDate({ edtf: instant.slice(0, 10), wording: null }, locale, 'long');
  const changed = updatedAt.slice(0, 10) !== createdAt.slice(0, 10);
  return (
    <span className={css.small}>
      {day(createdAt)}
      {changed && ` · ${t`modifiée le ${day(updatedAt)}`}`}
    </span>
  );
}

function InterpretationForm({
  signalId,
  interpretation,
  onClose,
}: {
  signalId: string;
  interpretation?: InterpretationRead;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const write = useSignalWrite(signalId);
  const [text, setText] = useState(interpretation?.text ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    if (!text.trim()) return;
    try {
      await write<unknown>(() =>
        interpretation
          ? client.signals.editInterpretation({ interpretationId: interpretation.id, text })
          : client.signals.interpret({ id: signalId, text }),
      );
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form
      className={form}
      aria-label={t`Mon interprétation`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDownCapture={onCtrlEnter(() => void save())}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <TextField
        className={wideField}
        label={t`Mon interprétation`}
        value={text}
        onChange={setText}
        lines={4}
        autoFocus
        maxLength={100_000}
        problem={problem}
      />
      <div className={formActions}>
        <Button onPress={onClose}>
          <Trans>Renoncer</Trans>
        </Button>
        <Button variant="primary" type="submit" isDisabled={!text.trim()}>
          <Trans>Enregistrer</Trans>
        </Button>
      </div>
    </form>
  );
}
