import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { $createCodeNode, $isCodeNode } from '@lexical/code';
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingTagType,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { INSERT_TABLE_COMMAND } from '@lexical/table';
import { $getNearestNodeOfType } from '@lexical/utils';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type BaseSelection,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import {
  BookMarked,
  CalendarCheck,
  CalendarDays,
  ChartLine,
  Code,
  Heading1,
  Heading2,
  Heading3,
  ImagePlus,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  NotebookText,
  Paperclip,
  Percent,
  Pilcrow,
  Quote,
  Superscript,
  Table,
  type LucideIcon,
} from 'lucide-react';
import { CALLOUT_TONES, type CalloutTone } from '#db/domain/document/types.ts';
import { CALLOUT_WORDS } from '#db/domain/markdown/callouts.ts';
import { $frame } from '../callouts/edit.ts';
import { CALLOUT_ICONS, CALLOUT_NAMES, CALLOUT_OTHER_WORDS } from '../callouts/tones.ts';
import { $moveBlockId } from '../nodes/block-id.ts';
import { INSERT_FIGURE_COMMAND } from './figures.ts';
import {
  INSERT_CITATION_COMMAND,
  INSERT_DATE_COMMAND,
  INSERT_FOOTNOTE_COMMAND,
  INSERT_TRANSCLUSION_COMMAND,
} from './insertions.ts';
import { INSERT_FILE_COMMAND, INSERT_PICTURE_COMMAND } from './pictures.ts';

export type BlockId =
  | 'paragraph'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'bullet'
  | 'number'
  | 'check'
  | 'quote'
  | 'code'
  | 'table'
  | 'rule'
  | 'image'
  | 'file'
  | 'figure'
  | 'chart'
  | 'footnote'
  | 'citation'
  | 'today'
  | 'date'
  | 'transclusion'
  | `callout-${CalloutTone}`;

/** The headings of the `/` menu, in its order. */
export const GROUPS = ['text', 'list', 'insert', 'callout', 'report', 'record', 'section'] as const;
export type BlockGroup = (typeof GROUPS)[number];

export const GROUP_LABELS: Readonly<Record<BlockGroup, MessageDescriptor>> = {
  text: msg`Texte et titres`,
  list: msg`Listes`,
  insert: msg`Insérer`,
  callout: msg`Encadrés`,
  report: msg`Rapport`,
  record: msg`Depuis l’archive`,
  section: msg`Sections`,
};

/** A form of block one can write: from the toolbar, the `/` menu or the keyboard. */
export type BlockCommand = {
  id: BlockId;
  group: BlockGroup;
  label: MessageDescriptor;
  /** Other words one may look for it by, already without accents. */
  words: string;
  icon: LucideIcon;
  /** `Ctrl+Maj+1`, heard by the place of the key so that every keyboard has it. */
  keys?: string;
  /** What one types for the same, as the menu tells it. */
  sign?: string;
  run: (editor: LexicalEditor) => void;
};

function turnInto(create: () => ElementNode): (editor: LexicalEditor) => void {
  return (editor) => editor.update(() => $setBlocksType($getSelection(), create, $moveBlockId));
}
const heading = (tag: HeadingTagType) => turnInto(() => $createHeadingNode(tag));

/** Makes a list of the blocks selected; the first one hands its place on to the list. */
function listOf(type: 'bullet' | 'number' | 'check'): (editor: LexicalEditor) => void {
  const command = {
    bullet: INSERT_UNORDERED_LIST_COMMAND,
    number: INSERT_ORDERED_LIST_COMMAND,
    check: INSERT_CHECK_LIST_COMMAND,
  }[type];
  return (editor) =>
    editor.update(() => {
      const before = $topBlock($getSelection());
      editor.dispatchCommand(command, undefined);
      const after = $topBlock($getSelection());
      if (before && after && !before.isAttached()) $moveBlockId(before, after);
    });
}

export const BLOCKS: readonly BlockCommand[] = [
  {
    id: 'paragraph',
    group: 'text',
    label: msg`Texte`,
    words: 'texte paragraphe normal text paragraph',
    icon: Pilcrow,
    keys: 'Ctrl+Maj+0',
    run: (editor) =>
      editor.update(() => {
        if ($getNearestList($getSelection())) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
        else $setBlocksType($getSelection(), () => $createParagraphNode(), $moveBlockId);
      }),
  },
  {
    id: 'h1',
    group: 'text',
    label: msg`Titre 1`,
    words: 'titre 1 heading',
    icon: Heading1,
    keys: 'Ctrl+Maj+1',
    sign: '#',
    run: heading('h1'),
  },
  {
    id: 'h2',
    group: 'text',
    label: msg`Titre 2`,
    words: 'titre 2 heading',
    icon: Heading2,
    keys: 'Ctrl+Maj+2',
    sign: '##',
    run: heading('h2'),
  },
  {
    id: 'h3',
    group: 'text',
    label: msg`Titre 3`,
    words: 'titre 3 heading',
    icon: Heading3,
    keys: 'Ctrl+Maj+3',
    sign: '###',
    run: heading('h3'),
  },
  {
    id: 'bullet',
    group: 'list',
    label: msg`Liste à puces`,
    words: 'liste puces bullet list',
    icon: List,
    keys: 'Ctrl+Maj+8',
    sign: '-',
    run: listOf('bullet'),
  },
  {
    id: 'number',
    group: 'list',
    label: msg`Liste numérotée`,
    words: 'liste numerotee numeros numbered list',
    icon: ListOrdered,
    keys: 'Ctrl+Maj+7',
    sign: '1.',
    run: listOf('number'),
  },
  {
    id: 'check',
    group: 'list',
    label: msg`Liste à cocher`,
    words: 'liste a cocher taches todo check list',
    icon: ListChecks,
    keys: 'Ctrl+Maj+9',
    sign: '[]',
    run: listOf('check'),
  },
  {
    id: 'quote',
    group: 'text',
    label: msg`Citation`,
    words: 'citation verbatim quote',
    icon: Quote,
    sign: '>',
    run: turnInto(() => $createQuoteNode()),
  },
  {
    id: 'table',
    group: 'insert',
    label: msg`Tableau`,
    words: 'tableau table',
    icon: Table,
    run: (editor) =>
      editor.dispatchCommand(INSERT_TABLE_COMMAND, {
        rows: '3',
        columns: '3',
        includeHeaders: { rows: true, columns: false },
      }),
  },
  {
    id: 'image',
    group: 'insert',
    label: msg`Image`,
    words: 'image photo figure picture',
    icon: ImagePlus,
    run: (editor) => editor.dispatchCommand(INSERT_PICTURE_COMMAND, undefined),
  },
  {
    id: 'file',
    group: 'insert',
    label: msg`Fichier`,
    words: 'fichier piece jointe document pdf attachment file',
    icon: Paperclip,
    run: (editor) => editor.dispatchCommand(INSERT_FILE_COMMAND, undefined),
  },
  {
    id: 'figure',
    group: 'record',
    label: msg`Chiffre d’un indicateur`,
    words: 'chiffre indicateur mesure valeur pourcentage figure number indicator',
    icon: Percent,
    run: (editor) => editor.dispatchCommand(INSERT_FIGURE_COMMAND, 'figure'),
  },
  {
    id: 'chart',
    group: 'record',
    label: msg`Graphique d’un indicateur`,
    words: 'graphique indicateur courbe serie chart indicator',
    icon: ChartLine,
    run: (editor) => editor.dispatchCommand(INSERT_FIGURE_COMMAND, 'chart'),
  },
  {
    id: 'footnote',
    group: 'insert',
    label: msg`Note de bas de page`,
    words: 'note de bas de page footnote',
    icon: Superscript,
    keys: 'Ctrl+Alt+F',
    run: (editor) => editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined),
  },
  {
    id: 'today',
    group: 'insert',
    label: msg`Date du jour`,
    words: 'date du jour aujourd hui today',
    icon: CalendarCheck,
    run: (editor) => editor.dispatchCommand(INSERT_DATE_COMMAND, 'today'),
  },
  {
    id: 'date',
    group: 'insert',
    label: msg`Date…`,
    words: 'date jour mois annee trimestre',
    icon: CalendarDays,
    run: (editor) => editor.dispatchCommand(INSERT_DATE_COMMAND, 'asked'),
  },
  {
    id: 'citation',
    group: 'record',
    label: msg`Citer une publication`,
    words: 'citer citation publication reference source page bibliographie cite',
    icon: BookMarked,
    run: (editor) => editor.dispatchCommand(INSERT_CITATION_COMMAND, undefined),
  },
  {
    id: 'transclusion',
    group: 'record',
    label: msg`Inclure une note ou un bloc`,
    words: 'inclure note bloc transclusion integrer afficher embed include',
    icon: NotebookText,
    run: (editor) => editor.dispatchCommand(INSERT_TRANSCLUSION_COMMAND, undefined),
  },
  ...CALLOUT_TONES.map((tone): BlockCommand => ({
    id: `callout-${tone}`,
    group: 'callout',
    label: CALLOUT_NAMES[tone],
    words: `encadre callout ${CALLOUT_OTHER_WORDS[tone]}`,
    icon: CALLOUT_ICONS[tone],
    sign: `[!${CALLOUT_WORDS[tone]}]`,
    run: (editor) => editor.update(() => $frame(tone)),
  })),
  {
    id: 'rule',
    group: 'insert',
    label: msg`Filet`,
    words: 'filet ligne separateur trait rule divider',
    icon: Minus,
    sign: '---',
    run: (editor) => editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined),
  },
  {
    id: 'code',
    group: 'text',
    label: msg`Bloc de code`,
    words: 'code bloc block',
    icon: Code,
    sign: '```',
    run: (editor) =>
      editor.update(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        if (selection.isCollapsed()) $setBlocksType(selection, () => $createCodeNode(), $moveBlockId);
        else {
          const text = selection.getTextContent();
          const block = $createCodeNode();
          selection.insertNodes([block]);
          const inside = $getSelection();
          if ($isRangeSelection(inside)) inside.insertRawText(text);
        }
      }),
  },
];

function $topBlock(selection: BaseSelection | null): ElementNode | null {
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  const top = $findMatchingParent(node, (parent) => $isRootOrShadowRoot(parent.getParent()));
  return $isElementNode(top) ? top : null;
}

function $getNearestList(selection: BaseSelection | null): ListNode | null {
  return $isRangeSelection(selection) ? $getNearestNodeOfType(selection.anchor.getNode(), ListNode) : null;
}

/** The form of the block where the caret is, or null when it is none of the list. */
export function $currentBlock(selection: BaseSelection | null): BlockId | null {
  const list = $getNearestList(selection);
  if (list) return list.getListType();
  const block = $topBlock(selection);
  if ($isHeadingNode(block)) {
    const tag = block.getTag();
    return tag === 'h1' || tag === 'h2' || tag === 'h3' ? tag : 'h3';
  }
  if ($isQuoteNode(block)) return 'quote';
  if ($isCodeNode(block)) return 'code';
  return block && !$isListNode(block) ? 'paragraph' : null;
}
