import { t } from '@lingui/core/macro';
import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordRef } from '#preload/contract/base.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { goToBlockHere } from '../../editor/selection/go-to-block.ts';
import { showToast } from '../../ui/state/toasts.ts';
import * as css from './links.css.ts';

/** A block someone asked to see; the page of its note shows it as soon as its editor is there. */
type Wanted = { recordId: string; blockId: string; at: number };

const useWanted = create<{ wanted: Wanted | null }>(() => ({ wanted: null }));

/** How long a block asked for stays marked, in milliseconds, and how long the page may take to show it. */
const MARKED = 2200;
const PATIENCE = 10_000;

/** Goes to a record and, in its text, to one of its blocks; to the record alone without one. */
export function goToBlock(
  record: Pick<RecordRef, 'id' | 'kind'>,
  blockId: string | null,
  { inTab = false } = {},
): void {
  if (blockId !== null) useWanted.setState({ wanted: { recordId: record.id, blockId, at: Date.now() } });
  if (inTab) navigate.inTab(locationOf(record));
  else navigate.to(locationOf(record));
}

/** Shows the block asked for in the editor of its record: scrolls to it, puts the caret there and marks it for a while. */
export function useShowBlock(recordId: string, editor: LexicalEditor | null): void {
  const { wanted } = useWanted();
  useEffect(() => {
    if (!editor || wanted?.recordId !== recordId) return;
    if (Date.now() - wanted.at > PATIENCE) {
      useWanted.setState({ wanted: null });
      return;
    }
    // The text is in the page once the editor has drawn it.
    let frame = requestAnimationFrame(function show() {
      if (!editor.getRootElement()?.isConnected) {
        if (Date.now() - wanted.at < PATIENCE) frame = requestAnimationFrame(show);
        return;
      }
      useWanted.setState({ wanted: null });
      if (!showBlock(editor, wanted.blockId))
        showToast({ text: t`Ce bloc n’est plus dans la note : il a été supprimé depuis.` });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, recordId, editor]);
}

function showBlock(editor: LexicalEditor, blockId: string): boolean {
  const element = goToBlockHere(editor, blockId);
  if (!element) return false;
  element.classList.add(css.shownBlock);
  window.setTimeout(() => element.classList.remove(css.shownBlock), MARKED);
  return true;
}
