import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { Faults, type Fault, type SpellingChoice } from './faults.ts';
import { correctFault, goToFault, nextFault } from './go.ts';
import { offerSpelling } from './now.ts';
import { markFault, rangeOfFault } from './paint.ts';
import { SpellingMenu } from './SpellingMenu.tsx';
import { usualLanguage } from './usual.ts';
import { isOfRecord, useSpelling } from './useSpelling.ts';
import { watchFaults } from './watch.ts';
import { wordBook } from './word-book.ts';

/** Misspelt words underlined as one writes, what to do about each, and the way from one to the next. */
export function Spelling({
  recordId,
  host,
  around = null,
}: {
  recordId: string;
  host: HTMLElement;
  /** The text that this one is a part of: it tells the language of a few words. */
  around?: LexicalEditor | null;
}) {
  const choice = useSpelling(recordId);
  return choice && <Checked recordId={recordId} host={host} around={around} choice={choice} />;
}

function Checked({
  recordId,
  host,
  around,
  choice,
}: {
  recordId: string;
  host: HTMLElement;
  around: LexicalEditor | null;
  choice: SpellingChoice;
}) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const faults = useMemo(() => {
    const fallback = usualLanguage(around ?? editor) ?? choice.fallback;
    return new Faults(wordBook, { ...choice, fallback });
  }, [choice, around, editor]);
  const [open, setOpen] = useState<Fault | null>(null);
  const [said, setSaid] = useState('');

  const failed = useEffectEvent((error: unknown) =>
    setSaid(t`L’orthographe n’est pas vérifiée : ${sentenceNow(error)}`),
  );
  const next = useEffectEvent(async () => {
    try {
      const found = await nextFault(editor, faults);
      if (!found) {
        setOpen(null);
        setSaid(t`Aucun mot à vérifier.`);
        showToast({ text: t`Aucun mot à vérifier dans cette note.` });
        return;
      }
      const { fault, rank, count } = found;
      goToFault(editor, fault);
      const words = plural(count, { one: '# mot à vérifier', other: '# mots à vérifier' });
      setSaid(t`${fault.word}, ${rank} sur ${words}.`);
      setOpen(fault);
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  });

  useEffect(
    () =>
      watchFaults(editor, faults, wordBook, (error) => {
        failed(error);
      }),
    [editor, faults],
  );
  useEffect(() => offerSpelling(() => void next()), []);
  useEffect(() => {
    const asked = (event: MouseEvent) => {
      const fault = faultAt(event, faults, (one) => rangeOfFault(editor, one));
      if (!fault) return;
      event.preventDefault();
      setOpen(fault);
    };
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('contextmenu', asked);
      root?.addEventListener('contextmenu', asked);
    });
  }, [editor, faults]);
  useEffect(() => {
    markFault(open && rangeOfFault(editor, open));
    return () => markFault(null);
  }, [editor, open]);

  const keep = async (work: () => Promise<unknown>) => {
    setOpen(null);
    editor.focus();
    try {
      await work();
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  return createPortal(
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {open && (
        <SpellingMenu
          key={`${open.block} ${open.start} ${open.word}`}
          fault={open}
          placeOf={() => rangeOfFault(editor, open)?.getBoundingClientRect() ?? null}
          onCorrect={(text) => correctFault(editor, open, text)}
          onClose={() => {
            setOpen(null);
            editor.focus();
          }}
          onAdd={(word) => void keep(() => client.spelling.addWord({ word }))}
          onIgnore={isOfRecord(recordId) ? (word) => void keep(() => ignoreWord(recordId, word)) : null}
        />
      )}
    </>,
    host,
  );
}

/** Lets a word alone in a note. Fails as the host does. */
export async function ignoreWord(noteId: string, word: string): Promise<void> {
  const { ignored } = await client.spelling.ofNote({ noteId });
  await client.spelling.setNote({ noteId, ignored: [...ignored, word] });
}

/** The fault under the pointer, or null. */
function faultAt(event: MouseEvent, faults: Faults, rangeOf: (fault: Fault) => Range | null): Fault | null {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element)) return null;
  const place = document.caretPositionFromPoint(clientX, clientY);
  if (!place) return null;
  return (
    faults.known().find((fault) => {
      const range = rangeOf(fault);
      return range?.isPointInRange(place.offsetNode, place.offset) ?? false;
    }) ?? null
  );
}
