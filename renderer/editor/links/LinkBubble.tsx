import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ExternalLink, Pencil, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { $linkHere } from '../commands/links.ts';
import * as css from '../view/menus.css.ts';
import { FOLLOW_KEYS } from '../commands/keys.ts';
import { follow, useFollowLink } from './useFollowLink.ts';

type Shown = { url: string; key: string };

/** Under the link where the caret is: its address, and what one can do with it. */
export function LinkBubble({
  host,
  onEdit,
  onRemove,
}: {
  host: HTMLElement;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  useFollowLink(editor);
  const [link, setLink] = useState<Shown | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(() => {
          const node = $linkHere();
          return node ? { url: node.getURL(), key: node.getKey() } : null;
        });
        setLink((before) => (before?.key === next?.key && before?.url === next?.url ? before : next));
      }),
    [editor],
  );
  const element = link && editor.isEditable() ? editor.getElementByKey(link.key) : null;
  const box = element?.getBoundingClientRect();
  if (!link || !box || box.height === 0) return null;
  return createPortal(
    <div
      className={css.bubble}
      role="group"
      aria-label={t`Lien`}
      style={{ top: box.bottom + 4, left: Math.max(8, Math.min(box.left, window.innerWidth - 450)) }}
    >
      <span className={css.bubbleText}>
        {link.url.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '')}
      </span>
      <IconButton
        icon={ExternalLink}
        label={t`Ouvrir le lien`}
        shortcut={FOLLOW_KEYS}
        onPress={() => follow(link.url)}
      />
      <IconButton icon={Pencil} label={t`Modifier le lien`} onPress={onEdit} />
      <IconButton icon={Unlink} label={t`Retirer le lien`} onPress={onRemove} />
    </div>,
    host,
  );
}
