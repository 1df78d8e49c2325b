import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { useState } from 'react';
import { countWords } from '#db/domain/document/walk.ts';
import { countSentences } from '#db/domain/text/sentence.ts';
import { api } from '../../client/client.ts';
import { $isMentionNode } from '../../editor/nodes/mention.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import * as css from './statistics.css.ts';

/** Words one reads in a minute: adults reading French silently, after Brysbaert (2019), rounded down. */
const WORDS_A_MINUTE = 200;

type Counts = { words: number; characters: number; unspaced: number; sentences: number; mentions: number };

function count(text: string, mentions: number): Counts {
  return {
    words: countWords(text),
    characters: [...text.replace(/\n+/g, '')].length,
    unspaced: [...text.replace(/\s+/gu, '')].length,
    sentences: countSentences(text),
    mentions,
  };
}

function $mentionsIn(nodes: readonly LexicalNode[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum + ($isMentionNode(node) ? 1 : $isElementNode(node) ? $mentionsIn(node.getChildren()) : 0),
    0,
  );
}

function $counts(): { note: Counts; selection: Counts | null } {
  const root = $getRoot();
  const selection = $getSelection();
  const selected = $isRangeSelection(selection) && !selection.isCollapsed() ? selection : null;
  return {
    note: count(root.getTextContent(), $mentionsIn(root.getChildren())),
    selection:
      selected && count(selected.getTextContent(), selected.getNodes().filter($isMentionNode).length),
  };
}

/** What a note holds, and what is selected in it, in figures. */
export function Statistics({
  editor,
  recordId,
  onClose,
}: {
  editor: LexicalEditor;
  recordId: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [{ note, selection }] = useState(() => editor.getEditorState().read($counts));
  const { data: excerpts } = useQuery(api.excerpts.list.queryOptions({ input: { noteId: recordId } }));
  const number = (value: number) => value.toLocaleString(locale);
  const minutes = (words: number) => t`${number(Math.max(1, Math.round(words / WORDS_A_MINUTE)))} min`;
  const rows: readonly [string, (counts: Counts) => string][] = [
    [t`Mots`, ({ words }) => number(words)],
    [t`Signes, espaces comprises`, ({ characters }) => number(characters)],
    [t`Signes sans les espaces`, ({ unspaced }) => number(unspaced)],
    [t`Phrases`, ({ sentences }) => number(sentences)],
    [t`Temps de lecture`, ({ words }) => minutes(words)],
    [t`Mentions`, ({ mentions }) => number(mentions)],
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Statistiques`}
      actions={<Button variant="primary" onPress={onClose}>{t`Fermer`}</Button>}
    >
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t`Note`}</th>
            {selection && <th scope="col">{t`Sélection`}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value(note)}</td>
              {selection && <td>{value(selection)}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{t`Passages codés`}</th>
            <td>{excerpts ? number(excerpts.length) : ''}</td>
            {selection && <td />}
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
