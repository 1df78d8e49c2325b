import { useLingui } from '@lingui/react/macro';
import type { LexicalEditor } from 'lexical';
import {
  Code,
  Copy,
  Ellipsis,
  FileOutput,
  Hash,
  FileStack,
  History,
  LayoutTemplate,
  Link2,
  Merge,
  NotebookPen,
  PenLine,
  Radio,
  TextInitial as TextIcon,
  Trash2,
  Waypoints,
} from 'lucide-react';
import { useState } from 'react';
import type { Note } from '#preload/contract/notes.ts';
import { captureHere } from '../../app/capture.ts';
import { createNote } from '../../app/create-note.ts';
import { navigate } from '../../app/navigation.ts';
import { openOverlay } from '../../app/overlays.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { copyAs } from '../../editor/copy/copy-as.ts';
import { copyBlockLink } from '../links/copy-block-link.ts';
import { trashRecords } from '../records/trash-records.ts';
import type { NoteSession } from './session.ts';
import { ApplyTemplate } from './templates/ApplyTemplate.tsx';

/** The selection, or the whole note when nothing is selected, for another program. */
function CopyItems({ editor }: { editor: LexicalEditor }) {
  const { t } = useLingui();
  return (
    <MenuSection title={t`Copier la sélection ou la note`}>
      <MenuItem icon={Code} onAction={() => void copyAs(editor, 'html')}>{t`En HTML`}</MenuItem>
      <MenuItem icon={Hash} onAction={() => void copyAs(editor, 'markdown')}>{t`En Markdown`}</MenuItem>
      <MenuItem icon={TextIcon} onAction={() => void copyAs(editor, 'text')}>{t`En texte simple`}</MenuItem>
    </MenuSection>
  );
}

/** What can be done with a note as a whole. What leaves the page is kept first. */
export function NoteActions({ note, session }: { note: Note; session: NoteSession }) {
  const { t } = useLingui();
  const [applying, setApplying] = useState(false);
  const kept = (then: () => void) => () => {
    session.autosave.flush().then(then, (error: unknown) => showToast({ text: sentenceNow(error) }));
  };
  const copyCode = () => {
    navigator.clipboard.writeText(note.code).then(
      () => showToast({ text: t`${note.code} copié.` }),
      () => showToast({ text: t`Le presse-papiers n’est pas disponible.` }),
    );
  };
  return (
    <>
      <IconButton
        icon={History}
        label={t`Historique de la note`}
        onPress={kept(() => navigate.to({ page: 'history', id: note.id }))}
      />
      <MenuButton
        label={t`Actions`}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t`Actions sur la note`} />}
      >
        <MenuItem
          icon={FileOutput}
          onAction={kept(() =>
            openOverlay({ name: 'export', selection: { records: [note.id] }, title: session.title }),
          )}
        >{t`Exporter…`}</MenuItem>
        <MenuItem
          icon={FileStack}
          onAction={kept(() => openOverlay({ name: 'to-report', what: { ids: [note.id] } }))}
        >{t`Ajouter au rapport…`}</MenuItem>
        <MenuItem
          icon={NotebookPen}
          onAction={() => void createNote({ about: { id: note.id, kind: 'note' } })}
        >
          {t`Nouvelle note à ce propos`}
        </MenuItem>
        <MenuItem
          icon={LayoutTemplate}
          onAction={() => setApplying(true)}
        >{t`Appliquer un modèle…`}</MenuItem>
        <MenuItem icon={Radio} shortcut="Alt+S" onAction={captureHere}>{t`Capter un signal`}</MenuItem>
        <MenuItem
          icon={Waypoints}
          onAction={kept(() => navigate.to({ page: 'around', id: note.id }))}
        >{t`Graphe des liens`}</MenuItem>
        <MenuItem
          icon={Link2}
          onAction={kept(() => void copyBlockLink({ id: note.id, title: session.title }, session.editor))}
        >{t`Copier le lien vers ce bloc`}</MenuItem>
        <MenuItem icon={Copy} onAction={copyCode}>{t`Copier le code`}</MenuItem>
        {session.editor && <CopyItems editor={session.editor} />}
        <MenuItem
          icon={PenLine}
          onAction={kept(() => openOverlay({ name: 'rename', id: note.id }))}
        >{t`Renommer…`}</MenuItem>
        <MenuItem
          icon={Merge}
          onAction={kept(() => openOverlay({ name: 'merge', id: note.id }))}
        >{t`Réunir avec une autre note…`}</MenuItem>
        <MenuItem
          icon={Trash2}
          danger
          onAction={kept(() => void trashRecords([note.id]))}
        >{t`Mettre à la corbeille`}</MenuItem>
      </MenuButton>
      {applying && <ApplyTemplate note={note} session={session} onClose={() => setApplying(false)} />}
    </>
  );
}
