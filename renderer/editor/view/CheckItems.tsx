import { useLingui } from '@lingui/react/macro';
import { ListItemNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';

/**
 * Lexical gives the items of a check list the role of a checkbox, which takes them out of their list and hides the links and
 * mentions they hold. They stay items here, described as done or to do.
 */
export function CheckItems(): null {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerMutationListener(ListItemNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          const item = mutation === 'destroyed' ? null : editor.getElementByKey(key);
          if (!item) continue;
          if (item.getAttribute('role') === 'checkbox') {
            item.setAttribute(
              'aria-description',
              item.getAttribute('aria-checked') === 'true' ? t`fait` : t`à faire`,
            );
            item.removeAttribute('role');
            item.removeAttribute('aria-checked');
          } else if (item.tabIndex !== -1 || !item.hasAttribute('tabindex')) {
            item.removeAttribute('aria-description');
          }
        }
      }),
    [editor, t],
  );
  return null;
}
