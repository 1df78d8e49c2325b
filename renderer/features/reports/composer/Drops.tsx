import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode } from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { dropAt } from '../../../editor/blocks/at.ts';
import { line as lineClass } from '../../../editor/blocks/blocks.css.ts';
import { scrollNear } from '../../../editor/blocks/scroll-near.ts';
import { CARRIED_TYPE, carriedBy } from '../gather/carried.ts';
import { placeBefore, putCarried } from '../gather/put-carried.ts';

type Line = { top: number; left: number; width: number };

/** The text takes what is dragged from the archive, between two of its blocks; a line shows where. */
export function Drops() {
  const [editor] = useLexicalComposerContext();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const isOurs = (event: DragEvent) => event.dataTransfer?.types.includes(CARRIED_TYPE) ?? false;
    const over = (event: DragEvent) => {
      const root = editor.getRootElement();
      if (!isOurs(event) || !root) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      scrollNear(root, event.clientY);
      const place = dropAt(root, event.clientY);
      const { left } = root.getBoundingClientRect();
      setLine(place && { top: place.y, left, width: root.clientWidth });
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && editor.getRootElement()?.contains(event.relatedTarget)))
        setLine(null);
    };
    const drop = (event: DragEvent) => {
      setLine(null);
      const root = editor.getRootElement();
      if (!isOurs(event) || !root || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      const place = dropAt(root, event.clientY);
      const before = place?.before ?? null;
      const key = before && (editor.read(() => $getNearestNodeFromDOMNode(before)?.getKey()) ?? null);
      void putCarried(editor, carriedBy(event.dataTransfer), placeBefore(key)).then(() => {
        editor.focus();
        // What was put may be selected as a whole, which gives no focus by itself.
        root.focus({ preventScroll: true });
      });
    };
    return editor.registerRootListener((root, before) => {
      for (const [name, hear] of [
        ['dragover', over],
        ['dragleave', leave],
        ['drop', drop],
      ] as const) {
        before?.removeEventListener(name, hear, true);
        root?.addEventListener(name, hear, true);
      }
    });
  }, [editor]);
  if (!line) return null;
  return createPortal(<div aria-hidden="true" className={lineClass} style={line} />, document.body);
}
