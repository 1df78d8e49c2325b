import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isNodeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { $isMentionNode } from '../nodes/mention.ts';
import * as css from '../view/menus.css.ts';
import { useMentionRef } from './refs.ts';

type Anchor = { recordId: string; element: Element };

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
      const element = event.target instanceof Element ? event.target.closest('[data-mention]') : null;
      const recordId = element?.getAttribute('data-mention');
      window.clearTimeout(timer);
      if (!element || !recordId) return setHovered(null);
      timer = window.setTimeout(() => setHovered({ recordId, element }), REST);
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
          return before?.element === element ? before : { recordId, element };
        });
      }),
    [editor],
  );

  const anchor = hovered ?? selected;
  return anchor && anchor.element.isConnected ? createPortal(<Card {...anchor} />, host) : null;
}

function Card({ recordId, element }: Anchor) {
  const { t } = useLingui();
  const locale = useLocale();
  const ref = useMentionRef(recordId);
  const box = element.getBoundingClientRect();
  if (ref === undefined) return null;
  const below = box.bottom + 180 < window.innerHeight;
  const place = below ? { top: box.bottom + 6 } : { bottom: window.innerHeight - box.top + 6 };
  return (
    <div
      role="status"
      className={css.card}
      style={{ ...place, left: Math.max(8, Math.min(box.left, window.innerWidth - 340)) }}
    >
      {ref === 'missing' ? (
        <p className={css.cardText}>{t`Cette fiche n’est plus dans l’archive.`}</p>
      ) : (
        <>
          <p className={css.cardKind}>
            <KindIcon kind={ref.kind} size={13} /> {KIND_LABELS[ref.kind].one[locale]} · {ref.code}
            {ref.deleted && <> · {t`à la corbeille`}</>}
          </p>
          <p className={css.cardTitle}>{ref.title}</p>
          {ref.summary && <p className={css.cardText}>{ref.summary}</p>}
          <p className={css.cardHint}>{t`Entrée ou clic pour ouvrir`}</p>
        </>
      )}
    </div>
  );
}
