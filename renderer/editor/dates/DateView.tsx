import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { classes } from '../../ui/classes.ts';
import { $isDateNode, type DateFields } from '../nodes/date.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { DateDialog } from './DateDialog.tsx';
import * as css from './dates.css.ts';

/** A date in the text, by its words; a click or Enter changes it. */
export function DateView({ nodeKey, fields }: { nodeKey: NodeKey; fields: DateFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const [editing, edit, close] = useTextWindow();
  const open = () => editable && edit(true);
  useEnterOn(selected, open);
  return (
    <>
      <time
        dateTime={/^\d{4}(-\d\d){0,2}$/.test(fields.edtf) ? fields.edtf : undefined}
        data-edtf={fields.edtf}
        title={t`Date : ${fields.edtf}`}
        className={classes(css.date, selected && css.selected)}
        onClick={open}
      >
        {fields.wording}
      </time>
      {editing && (
        <DateDialog
          wording={fields.wording}
          action={t`Enregistrer`}
          onChosen={(chosen) => {
            editor.update(() => {
              const node = $getNodeByKey(nodeKey);
              if ($isDateNode(node)) node.setFields(chosen);
            });
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
