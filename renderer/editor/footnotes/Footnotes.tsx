import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect } from 'react';
import { INSERT_FOOTNOTE_COMMAND, OPEN_FOOTNOTE_COMMAND } from '../commands/insertions.ts';
import { reveal } from '../folding/reveal.ts';
import { $createFootnoteNode, footnoteWords } from '../nodes/footnote.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import * as css from './footnotes.css.ts';
import { useFootnotes } from './numbers.ts';

/** What the footnotes say, at the foot of the note in the order of their calls; a click or Enter opens one where it is called. */
export function Footnotes() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const footnotes = useFootnotes(editor);
  useEffect(
    () =>
      editor.registerCommand(
        INSERT_FOOTNOTE_COMMAND,
        () => {
          let key = '';
          editor.update(
            () => {
              const node = $createFootnoteNode({ children: [] });
              $insertInline(node);
              key = node.getKey();
            },
            {
              onUpdate: () => requestAnimationFrame(() => editor.dispatchCommand(OPEN_FOOTNOTE_COMMAND, key)),
            },
          );
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (footnotes.length === 0) return null;
  return (
    <section className={css.foot} aria-label={t`Notes de bas de page`}>
      <h2 className={css.footTitle}>{t`Notes de bas de page`}</h2>
      <ol className={css.list}>
        {footnotes.map(({ key, content }) => (
          <li key={key} className={css.item}>
            <button
              type="button"
              className={css.entry}
              onClick={() => {
                reveal(editor, key);
                editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
                editor.dispatchCommand(OPEN_FOOTNOTE_COMMAND, key);
              }}
            >
              {footnoteWords({ children: [...content] }) || '…'}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
