import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HeadingNode } from '@lexical/rich-text';
import { use, useEffect, useEffectEvent } from 'react';
import { OutlineContext } from '../outline/store.ts';

/** Draws the live number of each heading before its words. */
export function NumberedHeadings({ shown }: { shown: boolean }): null {
  const [editor] = useLexicalComposerContext();
  const store = use(OutlineContext);
  const draw = useEffectEvent(() => {
    for (const { key, number } of store.getState().sections) {
      const element = editor.getElementByKey(key);
      if (!element) continue;
      if (!shown) delete element.dataset['number'];
      else if (element.dataset['number'] !== number) element.dataset['number'] = number;
    }
  });
  useEffect(() => draw(), [shown]);
  useEffect(() => {
    const offPlan = store.subscribe((now, before) => now.sections !== before.sections && draw());
    // A heading that changes level is another element.
    const offNodes = editor.registerMutationListener(HeadingNode, (mutations) => {
      if ([...mutations.values()].includes('created')) draw();
    });
    return () => {
      offPlan();
      offNodes();
    };
  }, [editor, store]);
  return null;
}
