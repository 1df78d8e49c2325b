import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { $getNodeByKey, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, type NodeKey } from 'lexical';
import { ChevronDown, ChevronsDownUp, SquareDashed } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Menu } from 'react-aria-components';
import { CALLOUT_LABELS } from '#db/domain/document/callouts.ts';
import { CALLOUT_TONES, type CalloutFold, type CalloutTone } from '#db/domain/document/types.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import { list } from '../../ui/overlay/overlay.css.ts';
import { PopoverSurface } from '../../ui/overlay/Popover.tsx';
import { HERE_MENU_KEYS } from '../commands/keys.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { $isCalloutNode, type CalloutNode } from '../nodes/callout.ts';
import * as css from './callouts.css.ts';
import { $calloutHere } from './edit.ts';
import { CALLOUT_ICONS } from './tones.ts';

/** The sign of a callout, which opens its menu, and what folds it. Alt+Entrée opens the menu from the text. */
export function CalloutSign({
  nodeKey,
  tone,
  fold,
}: {
  nodeKey: NodeKey;
  tone: CalloutTone;
  fold: CalloutFold;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const Icon = CALLOUT_ICONS[tone];

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!event.altKey || !isKeys(HERE_MENU_KEYS, event) || $calloutHere()?.getKey() !== nodeKey)
            return false;
          event.preventDefault();
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey],
  );

  const act = ($run: (callout: CalloutNode) => void) => () =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isCalloutNode(node)) $run(node);
    });
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => editor.focus());
  };
  const toggle = () => {
    const next = fold === 'closed' ? 'open' : 'closed';
    if (editable) act((callout) => callout.setFields({ fold: next }).getTitle()?.selectEnd())();
    // Who only reads folds for himself: nothing is written.
    else {
      const frame = editor.getElementByKey(nodeKey);
      if (frame) frame.dataset['fold'] = frame.dataset['fold'] === 'closed' ? 'open' : 'closed';
    }
  };
  return (
    <>
      <span className={css.sign}>
        {editable ? (
          <IconButton
            ref={button}
            icon={Icon}
            label={t`Menu de l’encadré`}
            shortcut={HERE_MENU_KEYS}
            excludeFromTabOrder
            preventFocusOnPress
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onPress={() => setOpen(true)}
          />
        ) : (
          <Icon size={16} aria-hidden />
        )}
      </span>
      {fold !== 'none' && (
        <span className={css.fold}>
          <IconButton
            icon={ChevronDown}
            label={fold === 'closed' ? t`Déplier l’encadré` : t`Replier l’encadré`}
            excludeFromTabOrder={editable}
            preventFocusOnPress
            onPress={toggle}
          />
        </span>
      )}
      {isOpen && (
        <PopoverSurface isOpen triggerRef={button} placement="bottom start" onOpenChange={close}>
          <Menu aria-label={t`Encadré`} className={list} autoFocus="first" onClose={close}>
            <MenuSection title={t`Encadré`}>
              {CALLOUT_TONES.map((one) => (
                <MenuItem
                  key={one}
                  icon={CALLOUT_ICONS[one]}
                  checked={one === tone}
                  onAction={act((callout) => callout.setFields({ tone: one }))}
                >
                  {CALLOUT_LABELS[one][locale]}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection title={t`Forme`}>
              <MenuItem
                icon={ChevronsDownUp}
                checked={fold !== 'none'}
                onAction={act((callout) => callout.setFields({ fold: fold === 'none' ? 'open' : 'none' }))}
              >{t`Repliable`}</MenuItem>
              <MenuItem
                icon={SquareDashed}
                onAction={act((callout) => callout.unwrap())}
              >{t`Retirer le cadre`}</MenuItem>
            </MenuSection>
          </Menu>
        </PopoverSurface>
      )}
    </>
  );
}
