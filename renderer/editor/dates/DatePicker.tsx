import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect } from 'react';
import { isoDay } from '#db/domain/dates/calendar.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { INSERT_DATE_COMMAND } from '../commands/insertions.ts';
import { $createDateNode, type DateFields } from '../nodes/date.ts';
import { $insertInline } from '../selection/insert-inline.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { DateDialog } from './DateDialog.tsx';

/** Puts the date of today where the caret is, or the one that is asked for. */
export function DatePicker() {
  const { t } = useLingui();
  const locale = useLocale();
  const [editor] = useLexicalComposerContext();
  const [asking, ask, close] = useTextWindow();
  useEffect(
    () =>
      editor.registerCommand(
        INSERT_DATE_COMMAND,
        (which) => {
          if (which === 'asked') {
            ask(true);
            return true;
          }
          const now = new Date();
          const edtf = isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
          const wording = formatDate({ edtf, wording: null }, locale, 'long');
          editor.update(() => $insertInline($createDateNode({ edtf, wording })));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, locale, ask],
  );
  if (!asking) return null;
  const insert = (fields: DateFields) => {
    editor.update(() => $insertInline($createDateNode(fields)));
    close();
  };
  return <DateDialog wording="" action={t`Insérer`} onChosen={insert} onClose={close} />;
}
