import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  TableCellHeaderStates,
} from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import { Combine, Heading, Split, Table, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';

/** Makes the first row a header row, or an ordinary one again. */
function $toggleHeaderRow(): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  const table = node && $findTableNode(node);
  const [first] = table ? table.getChildren() : [];
  if (!$isTableRowNode(first)) return;
  const cells = first.getChildren().filter($isTableCellNode);
  const isHeader = cells.every((cell) => (cell.getHeaderStyles() & TableCellHeaderStates.ROW) !== 0);
  for (const cell of cells)
    cell.setHeaderStyles(isHeader ? 0 : TableCellHeaderStates.ROW, TableCellHeaderStates.ROW);
}

/** A new row under a header row is an ordinary row. */
function $insertRow(after: boolean): void {
  const row = $insertTableRowAtSelection(after);
  if (!row) return;
  for (const cell of row.getChildren().filter($isTableCellNode)) {
    if ($getTableRowIndexFromTableCellNode(cell) > 0) cell.setHeaderStyles(0, TableCellHeaderStates.ROW);
  }
}

function $merge(): void {
  const selection = $getSelection();
  if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd();
}

function $removeTable(): void {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  const table = node && $findTableNode(node);
  if (!table) return;
  table.selectPrevious();
  table.remove();
}

/** Everything one does to the table where the caret is. */
export function TableMenu({ canMerge, canSplit }: { canMerge: boolean; canSplit: boolean }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const act = ($run: () => void) => () => {
    editor.update($run);
    editor.focus();
  };
  return (
    <MenuButton
      label={t`Tableau`}
      trigger={<IconButton icon={Table} label={t`Modifier le tableau`} aria-pressed />}
    >
      <MenuSection title={t`Lignes`}>
        <MenuItem onAction={act(() => $insertRow(false))}>{t`Insérer une ligne au-dessus`}</MenuItem>
        <MenuItem onAction={act(() => $insertRow(true))}>{t`Insérer une ligne au-dessous`}</MenuItem>
        <MenuItem icon={Heading} onAction={act($toggleHeaderRow)}>{t`Ligne d’en-tête`}</MenuItem>
        <MenuItem danger onAction={act($deleteTableRowAtSelection)}>{t`Supprimer la ligne`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Colonnes`}>
        <MenuItem
          onAction={act(() => void $insertTableColumnAtSelection(false))}
        >{t`Insérer une colonne à gauche`}</MenuItem>
        <MenuItem
          onAction={act(() => void $insertTableColumnAtSelection(true))}
        >{t`Insérer une colonne à droite`}</MenuItem>
        <MenuItem danger onAction={act($deleteTableColumnAtSelection)}>{t`Supprimer la colonne`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Cellules`}>
        <MenuItem
          icon={Combine}
          isDisabled={!canMerge}
          onAction={act($merge)}
        >{t`Fusionner les cellules`}</MenuItem>
        <MenuItem
          icon={Split}
          isDisabled={!canSplit}
          onAction={act($unmergeCell)}
        >{t`Séparer la cellule`}</MenuItem>
        <MenuItem icon={Trash2} danger onAction={act($removeTable)}>{t`Supprimer le tableau`}</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}
