import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import { GATHER_PIECE_COMMAND, type Asked } from '../../../editor/commands/reports.ts';
import type { Carried } from './carried.ts';
import { ListDialog } from './ListDialog.tsx';
import { PartDialog } from './PartDialog.tsx';
import { caretPlace, putCarried } from './put-carried.ts';
import { RecordDialog } from './RecordDialog.tsx';

/** Answers the `/` menu: asks for a note, a record or a search, and puts it where the caret is. */
export function GatherPicker({ reportId }: { reportId: string }) {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [parts, setParts] = useState<RecordRef | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        GATHER_PIECE_COMMAND,
        (what) => {
          setAsked(what);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  const close = () => {
    setAsked(null);
    setParts(null);
    requestAnimationFrame(() => editor.focus());
  };
  const put = (carried: readonly Carried[]) => {
    void putCarried(editor, carried, caretPlace(editor));
    close();
  };
  if (parts) return <PartDialog record={parts} onChosen={put} onClose={close} />;
  if (asked === 'liste') return <ListDialog onChosen={put} onClose={close} />;
  if (asked === null) return null;
  return <RecordDialog asked={asked} except={reportId} onChosen={put} onParts={setParts} onClose={close} />;
}
