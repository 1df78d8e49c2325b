import { useLingui } from '@lingui/react/macro';
import { $deleteTableColumnAtSelection, $deleteTableRowAtSelection, $unmergeCell } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { Columns3, Combine, Heading, Split, Trash2 } from 'lucide-react';
import { MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import {
  $evenColumns,
  $insertColumn,
  $insertRow,
  $mergeSelected,
  $removeTable,
  $toggleHeaderColumn,
  $toggleHeaderRow,
} from './edit.ts';
import { WIDEN_KEYS } from '../commands/keys.ts';
import { widen } from './widen.ts';

/** Everything one does to the table where the caret is, as the items of a menu. */
export function TableItems({
  editor,
  canMerge,
  canSplit,
}: {
  editor: LexicalEditor;
  canMerge: boolean;
  canSplit: boolean;
}) {
  const { t } = useLingui();
  const act = ($run: () => void) => () => {
    editor.update($run);
    editor.focus();
  };
  return (
    <>
      <MenuSection title={t`Lignes`}>
        <MenuItem onAction={act(() => $insertRow(false))}>{t`Insérer une ligne au-dessus`}</MenuItem>
        <MenuItem onAction={act(() => $insertRow(true))}>{t`Insérer une ligne au-dessous`}</MenuItem>
        <MenuItem icon={Heading} onAction={act($toggleHeaderRow)}>{t`Ligne d’en-tête`}</MenuItem>
        <MenuItem danger onAction={act($deleteTableRowAtSelection)}>{t`Supprimer la ligne`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Colonnes`}>
        <MenuItem onAction={act(() => $insertColumn(false))}>{t`Insérer une colonne à gauche`}</MenuItem>
        <MenuItem onAction={act(() => $insertColumn(true))}>{t`Insérer une colonne à droite`}</MenuItem>
        <MenuItem icon={Heading} onAction={act($toggleHeaderColumn)}>{t`Colonne d’en-tête`}</MenuItem>
        <MenuItem
          shortcut={WIDEN_KEYS.more}
          onAction={() => widen(editor, 1)}
        >{t`Élargir la colonne`}</MenuItem>
        <MenuItem
          shortcut={WIDEN_KEYS.less}
          onAction={() => widen(editor, -1)}
        >{t`Resserrer la colonne`}</MenuItem>
        <MenuItem icon={Columns3} onAction={act($evenColumns)}>{t`Colonnes de même largeur`}</MenuItem>
        <MenuItem danger onAction={act($deleteTableColumnAtSelection)}>{t`Supprimer la colonne`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Cellules`}>
        <MenuItem
          icon={Combine}
          isDisabled={!canMerge}
          onAction={act($mergeSelected)}
        >{t`Fusionner les cellules`}</MenuItem>
        <MenuItem
          icon={Split}
          isDisabled={!canSplit}
          onAction={act($unmergeCell)}
        >{t`Séparer la cellule`}</MenuItem>
        <MenuItem icon={Trash2} danger onAction={act($removeTable)}>{t`Supprimer le tableau`}</MenuItem>
      </MenuSection>
    </>
  );
}
