import { Trans, useLingui } from '@lingui/react/macro';
import { NotebookPen } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { createNote } from '../../app/create-note.ts';
import { useSentence } from '../../client/sentences.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { NoteGrid } from './NoteGrid.tsx';
import * as css from './notes.css.ts';
import { PickedBar } from './PickedBar.tsx';
import { useNoteRows, type NoteFilter, type NoteSort } from './rows.ts';

/** Every note, in the order one asks; several can be ticked, to export them together. */
export function NotesList({ id = null, isPage = false }: { id?: string | null; isPage?: boolean }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [sort, setSort] = useState<NoteSort>('updated');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const contains = useDeferredValue(text.trim());
  const filter: NoteFilter = { sort, ...(contains && { contains }) };
  const rows = useNoteRows(filter, visible.first, visible.last);

  const orders: { value: NoteSort; label: string }[] = [
    { value: 'updated', label: t`Modifiées` },
    { value: 'title', label: t`Titre` },
    { value: 'date', label: t`Date` },
    { value: 'created', label: t`Créées` },
  ];
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={css.list}>
      <div className={css.listHead}>
        <div className={css.listHeadRow}>
          <Title className={css.listTitle}>
            <Trans>Notes</Trans>
          </Title>
          <Select shape="pill" label={t`Ordre des notes`} value={sort} onChange={setSort} options={orders} />
          <IconButton
            icon={NotebookPen}
            label={t`Nouvelle note`}
            shortcut="Alt+N"
            onPress={() => void createNote({})}
          />
        </div>
        <SearchField label={t`Filtrer les notes`} placeholder={t`Filtrer`} value={text} onChange={setText} />
      </div>
      <PickedBar picked={picked} onClear={() => setPicked(new Set())} />
      {rows.error ? (
        <ErrorState
          small
          title={t`Les notes ne s’affichent pas`}
          sentence={sentenceOf(rows.error)}
          onRetry={rows.retry}
        />
      ) : rows.total === undefined ? (
        <Skeleton />
      ) : rows.total === 0 ? (
        <div style={{ padding: 12 }}>
          {contains ? (
            <EmptyState
              small
              title={t`Aucune note de ce nom.`}
              actions={<Button compact onPress={() => setText('')}>{t`Effacer le filtre`}</Button>}
            />
          ) : (
            <EmptyState
              small
              title={t`Pas encore de note.`}
              actions={<Button compact onPress={() => void createNote({})}>{t`Écrire la première`}</Button>}
            />
          )}
        </div>
      ) : (
        <NoteGrid
          current={id}
          rows={rows}
          total={rows.total}
          picked={picked}
          onPick={setPicked}
          onVisible={setVisible}
        />
      )}
    </div>
  );
}
