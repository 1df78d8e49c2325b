import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { CALLOUT_LABELS } from '#db/domain/document/callouts.ts';
import type { CalloutFold, CalloutTone } from '#db/domain/document/types.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { $isCalloutNode, $isCalloutTitleNode, CalloutNode } from '../nodes/callout.ts';
import { CalloutSign } from './CalloutSign.tsx';

type Shown = { key: NodeKey; sign: HTMLElement; tone: CalloutTone; fold: CalloutFold };

/** What stands in the frame of every callout beside its text: its sign, its fold, its name for who does not see it. */
export function CalloutSigns() {
  const [editor] = useLexicalComposerContext();
  const locale = useLocale();
  const [shown, setShown] = useState<readonly Shown[]>([]);

  useEffect(
    () =>
      editor.registerMutationListener(CalloutNode, (mutations) => {
        const changed = new Map(
          [...mutations].map(
            ([key, mutation]) => [key, mutation === 'destroyed' ? null : seen(editor, key)] as const,
          ),
        );
        setShown((all) => [
          ...all.flatMap((one) => (changed.has(one.key) ? [] : [one])),
          ...[...changed.values()].flatMap((one) => one ?? []),
        ]);
      }),
    [editor],
  );

  useEffect(() => {
    for (const { sign, tone } of shown) {
      const frame = sign.parentElement;
      const name = CALLOUT_LABELS[tone][locale];
      frame?.setAttribute('aria-label', name);
      frame?.style.setProperty('--callout-name', JSON.stringify(name));
    }
  }, [shown, locale]);

  useEffect(() => {
    let inside: HTMLElement[] = [];
    return editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($calloutsEntered).flatMap((key) => editor.getElementByKey(key) ?? []);
      for (const frame of inside) if (!next.includes(frame)) delete frame.dataset['inside'];
      for (const frame of next) frame.dataset['inside'] = '';
      inside = next;
    });
  }, [editor]);

  return shown.map(({ key, sign, tone, fold }) =>
    createPortal(<CalloutSign nodeKey={key} tone={tone} fold={fold} />, sign, key),
  );
}

function seen(editor: LexicalEditor, key: NodeKey): Shown | null {
  const element = editor.getElementByKey(key);
  const sign = element?.firstElementChild;
  const fields = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isCalloutNode(node) ? node.getFields() : null;
  });
  if (!element || !(sign instanceof HTMLElement) || !fields) return null;
  return { key, sign, ...fields };
}

/** The callouts whose body holds the caret; their title is seen anyhow. */
function $calloutsEntered(): NodeKey[] {
  const node = $getSelection()?.getNodes()[0];
  const path = node ? [node, ...node.getParents()] : [];
  return path.flatMap((one, index) =>
    $isCalloutNode(one) && index > 0 && !$isCalloutTitleNode(path[index - 1]) ? [one.getKey()] : [],
  );
}
