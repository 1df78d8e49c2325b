import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { parseRecordUrl } from '#db/domain/document/url.ts';
import { PreviewContent } from '../../features/links/PreviewContent.tsx';
import { $isMentionNode } from '../nodes/mention.ts';
import * as css from '../view/menus.css.ts';

type Anchor = { recordId: string; blockId: string | null; element: Element };

/** How long the pointer rests on a mention before its card shows, in milliseconds. */
const REST = 350;

/** The card of the mention under the pointer, or of the one selected from the keyboard. */
export function MentionCard({ host }: { host: HTMLElement }) {
  const [editor] = useLexicalComposerContext();
  const [hovered, setHovered] = useState<Anchor | null>(null);
  const [selected, setSelected] = useState<Anchor | null>(null);

  useEffect(() => {
    let timer = 0;
    const leave = () => {
      window.clearTimeout(timer);
      setHovered(null);
    };
    const over = (event: MouseEvent) => {
      const anchor = anchorAt(editor, event.target);
      window.clearTimeout(timer);
      if (!anchor) return setHovered(null);
      timer = window.setTimeout(() => setHovered(anchor), REST);
    };
    const off = editor.registerRootListener((root, before) => {
      before?.removeEventListener('mouseover', over);
      before?.removeEventListener('mouseleave', leave);
      root?.addEventListener('mouseover', over);
      root?.addEventListener('mouseleave', leave);
    });
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [editor]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const key = editorState.read(() => {
          const selection = $getSelection();
          const [node, more] = $isNodeSelection(selection) ? selection.getNodes() : [];
          return !more && $isMentionNode(node) ? node.getKey() : null;
        });
        const element =
          key === null ? null : (editor.getElementByKey(key)?.querySelector('[data-mention]') ?? null);
        const recordId = element?.getAttribute('data-mention') ?? null;
        setSelected((before) => {
          if (!element || !recordId) return before === null ? before : null;
          return before?.element === element ? before : { recordId, blockId: null, element };
        });
      }),
    [editor],
  );

  const anchor = hovered ?? selected;
  return anchor && anchor.element.isConnected ? createPortal(<Card {...anchor} />, host) : null;
}

/** What leads to a record under the pointer: a mention, a citation, or a link to it or to one of its blocks. */
function anchorAt(editor: LexicalEditor, target: EventTarget | null): Anchor | null {
  if (!(target instanceof Element)) return null;
  const mention = target.closest('[data-mention], [data-cited]');
  const recordId = mention?.getAttribute('data-mention') ?? mention?.getAttribute('data-cited');
  if (mention && recordId) return { recordId, blockId: null, element: mention };
  const element = target.closest('a');
  if (!element) return null;
  const url = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    const link = node && $findMatchingParent(node, $isLinkNode);
    return link?.getURL() ?? null;
  });
  const record = url === null ? null : parseRecordUrl(url);
  return record && { ...record, element };
}

function Card({ recordId, blockId, element }: Anchor) {
  const { t } = useLingui();
  const box = element.getBoundingClientRect();
  const below = box.bottom + 180 < window.innerHeight;
  const place = below ? { top: box.bottom + 6 } : { bottom: window.innerHeight - box.top + 6 };
  return (
    <div
      role="status"
      className={css.card}
      style={{ ...place, left: Math.max(8, Math.min(box.left, window.innerWidth - 340)) }}
    >
      <PreviewContent id={recordId} blockId={blockId} />
      {element.matches('[data-mention]') && <p className={css.cardHint}>{t`Entrée ou clic pour ouvrir`}</p>}
    </div>
  );
}
