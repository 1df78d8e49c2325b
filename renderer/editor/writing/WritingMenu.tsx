import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { BarChart3, Focus, PenTool, Printer, Replace, Search, SpellCheck, Type } from 'lucide-react';
import { useState } from 'react';
import { Statistics } from '../../features/notes/Statistics.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { FIND_KEYS, OPEN_FIND_COMMAND, REPLACE_KEYS } from '../find/open.ts';
import { FOCUS_KEYS, setFocusMode } from '../focus/mode.ts';
import { readingNow } from '../selection/selected.ts';
import { goToNextFault, SPELLING_KEYS } from '../spelling/now.ts';
import { SpellingDialog } from '../spelling/SpellingDialog.tsx';
import { CorrectDialog } from '../typography/CorrectDialog.tsx';

/** What one does with the whole text: look for words, correct its typography, count, print. */
export function WritingMenu() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<'typography' | 'spelling' | 'statistics' | null>(null);
  const close = () => setOpen(null);
  const recordId = readingNow()?.recordId;
  return (
    <>
      <MenuButton label={t`Écriture`} trigger={<IconButton icon={PenTool} label={t`Outils d’écriture`} />}>
        <MenuItem
          icon={Search}
          shortcut={FIND_KEYS}
          onAction={() => editor.dispatchCommand(OPEN_FIND_COMMAND, 'find')}
        >{t`Rechercher dans la note`}</MenuItem>
        <MenuItem
          icon={Replace}
          shortcut={REPLACE_KEYS}
          onAction={() => editor.dispatchCommand(OPEN_FIND_COMMAND, 'replace')}
        >{t`Remplacer…`}</MenuItem>
        <MenuItem
          icon={SpellCheck}
          shortcut={SPELLING_KEYS[0]}
          onAction={goToNextFault}
        >{t`Mot suivant à vérifier`}</MenuItem>
        {recordId && (
          <MenuItem icon={SpellCheck} onAction={() => setOpen('spelling')}>{t`Orthographe…`}</MenuItem>
        )}
        <MenuItem
          icon={Type}
          onAction={() => setOpen('typography')}
        >{t`Corriger la typographie de la note…`}</MenuItem>
        <MenuItem icon={BarChart3} onAction={() => setOpen('statistics')}>{t`Statistiques…`}</MenuItem>
        <MenuItem
          icon={Focus}
          shortcut={FOCUS_KEYS}
          onAction={() => {
            setFocusMode(true);
            editor.focus();
          }}
        >{t`Concentration`}</MenuItem>
        <MenuItem icon={Printer} shortcut="Ctrl+P" onAction={() => window.print()}>{t`Imprimer…`}</MenuItem>
      </MenuButton>
      {open === 'typography' && <CorrectDialog editor={editor} onClose={close} />}
      {open === 'spelling' && recordId && <SpellingDialog recordId={recordId} onClose={close} />}
      {open === 'statistics' && recordId && (
        <Statistics editor={editor} recordId={recordId} onClose={close} />
      )}
    </>
  );
}
