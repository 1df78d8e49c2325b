import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { citationText } from '#db/domain/document/walk.ts';
import { classes } from '../../ui/classes.ts';
import { openMention } from '../mentions/open.ts';
import { $isCitationNode, type CitationFields } from '../nodes/citation.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { CitationDialog } from './CitationDialog.tsx';
import * as css from './citations.css.ts';
import { useWork } from './useWork.ts';

/**
 * A citation in the text: « (Dupont, 2018, p. 12) », after what the archive says of the work now. The pointer shows the work; a
 * click or Enter edits its place; with Ctrl, it opens the work.
 */
export function CitationView({ nodeKey, fields }: { nodeKey: NodeKey; fields: CitationFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const [editing, edit, close] = useTextWindow();
  const { work, gone } = useWork(fields.recordId);
  const words = citationText({ ...fields, label: work?.label ?? fields.label });
  const open = () => {
    if (editable) edit(true);
    else openMention(fields.recordId, { inTab: false });
  };
  useEnterOn(selected, open);
  return (
    <>
      <span
        role="button"
        tabIndex={-1}
        aria-haspopup={editable ? 'dialog' : undefined}
        aria-label={gone ? t`${words}, ouvrage absent de l’archive` : words}
        data-cited={fields.recordId}
        data-gone={gone || undefined}
        className={classes(css.citation, selected && css.selected)}
        onClick={(event) => {
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) openMention(fields.recordId, { inTab: true });
          else open();
        }}
      >
        {words}
        {gone && <span className={css.gone}>{t`ouvrage absent`}</span>}
      </span>
      {editing && (
        <CitationDialog
          fields={fields}
          action={t`Enregistrer`}
          onChosen={(chosen) => {
            editor.update(() => {
              const node = $getNodeByKey(nodeKey);
              if ($isCitationNode(node)) node.setFields(chosen);
            });
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
