import { msg } from '@lingui/core/macro';
import { createCommand, type LexicalCommand } from 'lexical';
import { FileStack, IdCard, Link2, List, Captions, type LucideIcon } from 'lucide-react';
import type { MessageDescriptor } from '@lingui/core';
import type { LexicalEditor } from 'lexical';

export type Asked = 'note' | 'fiche' | 'liste';

/** Asks for a source of the archive, and puts it as a piece where the caret is. */
export const GATHER_PIECE_COMMAND: LexicalCommand<Asked> = createCommand('GATHER_PIECE_COMMAND');
/** Asks for a heading, a figure or a table of this text, and refers to it where the caret is. */
export const INSERT_REFERENCE_COMMAND: LexicalCommand<void> = createCommand('INSERT_REFERENCE_COMMAND');
/** Writes the caption of the table where the caret is, or of the one before. */
export const CAPTION_TABLE_COMMAND: LexicalCommand<void> = createCommand('CAPTION_TABLE_COMMAND');

type ReportCommand = {
  id: string;
  label: MessageDescriptor;
  words: string;
  icon: LucideIcon;
  sign?: string;
  run: (editor: LexicalEditor) => void;
};

/** What the `/` menu offers in a report beside all that it offers in a note. */
export const REPORT_COMMANDS: readonly ReportCommand[] = [
  {
    id: 'piece-note',
    label: msg`Rassembler une note…`,
    words: 'rassembler note bloc extrait gather',
    icon: FileStack,
    run: (editor) => editor.dispatchCommand(GATHER_PIECE_COMMAND, 'note'),
  },
  {
    id: 'piece-fiche',
    label: msg`Fiche`,
    words: 'rassembler fiche carte card',
    icon: IdCard,
    run: (editor) => editor.dispatchCommand(GATHER_PIECE_COMMAND, 'fiche'),
  },
  {
    id: 'piece-liste',
    label: msg`Liste d’une recherche`,
    words: 'rassembler liste recherche fiches query',
    icon: List,
    run: (editor) => editor.dispatchCommand(GATHER_PIECE_COMMAND, 'liste'),
  },
  {
    id: 'renvoi',
    label: msg`Renvoi à un titre, une figure ou un tableau`,
    words: 'renvoi reference croisee voir cross',
    icon: Link2,
    run: (editor) => editor.dispatchCommand(INSERT_REFERENCE_COMMAND, undefined),
  },
  {
    id: 'legende',
    label: msg`Légende du tableau`,
    words: 'legende caption',
    icon: Captions,
    run: (editor) => editor.dispatchCommand(CAPTION_TABLE_COMMAND, undefined),
  },
];
