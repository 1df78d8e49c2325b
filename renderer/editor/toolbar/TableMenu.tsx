import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Table } from 'lucide-react';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuButton } from '../../ui/overlay/Menu.tsx';
import { TableItems } from '../tables/TableItems.tsx';

/** Everything one does to the table where the caret is. */
export function TableMenu({ canMerge, canSplit }: { canMerge: boolean; canSplit: boolean }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  return (
    <MenuButton
      label={t`Tableau`}
      trigger={<IconButton icon={Table} label={t`Modifier le tableau`} aria-pressed />}
    >
      <TableItems editor={editor} canMerge={canMerge} canSplit={canSplit} />
    </MenuButton>
  );
}
