import { useLingui } from '@lingui/react/macro';
import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import type { SpellingChoice } from './faults.ts';
import { SPELLING_KEYS } from './now.ts';
import { markFault, underline } from './paint.ts';
import { plainFaults, type PlainFault } from './plain.ts';
import { ignoreWord } from './Spelling.tsx';
import * as css from './spelling.css.ts';
import { SpellingMenu } from './SpellingMenu.tsx';
import { useSpelling } from './useSpelling.ts';
import { usualLanguage } from './usual.ts';
import { wordBook } from './word-book.ts';

/** Words are looked up once typing pauses. In milliseconds. */
const PAUSE = 300;

/**
 * Checks a field of plain text, such as the title of a note, as its text is: the browser shows nothing in a field, so the
 * same words lie over it, unseen, with the lines under the wrong ones. The field is a child, of class `look` like its words.
 */
export function SpelledLine({
  field,
  look,
  recordId,
  text,
  around,
  children,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  look: string;
  recordId: string;
  text: string;
  /** The text it is the title of. */
  around: LexicalEditor | null;
  children: ReactNode;
}) {
  const choice = useSpelling(recordId);
  return (
    <span className={css.line}>
      {children}
      {choice && (
        <Checked field={field} look={look} recordId={recordId} text={text} around={around} choice={choice} />
      )}
    </span>
  );
}

function Checked({
  field,
  look,
  recordId,
  text,
  around,
  choice,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  look: string;
  recordId: string;
  text: string;
  around: LexicalEditor | null;
  choice: SpellingChoice;
}) {
  const { t } = useLingui();
  const words = useRef<HTMLSpanElement>(null);
  const [found, setFound] = useState<{ text: string; faults: readonly PlainFault[] }>(NONE);
  const [typing, setTyping] = useState(false);
  const [open, setOpen] = useState<PlainFault | null>(null);
  const [said, setSaid] = useState('');
  const faults = found.text === text ? found.faults : NO_FAULTS;

  const check = useEffectEvent(async () => {
    const usual = around ? usualLanguage(around) : null;
    try {
      const next = await plainFaults(wordBook, { ...choice, fallback: usual ?? choice.fallback }, text);
      setFound({ text, faults: next });
    } catch (error) {
      setSaid(t`L’orthographe n’est pas vérifiée : ${sentenceNow(error)}`);
    }
  });
  useEffect(() => {
    const timer = window.setTimeout(() => void check(), PAUSE);
    const off = wordBook.onForgotten(() => void check());
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [text, choice, around]);

  const rangeOf = ({ start, end }: PlainFault): Range | null => {
    const node = words.current?.firstChild;
    if (!(node instanceof Text) || end > node.length) return null;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  };
  useEffect(() => {
    const owner = field;
    const caret = field.current?.selectionStart ?? -1;
    // The word one is typing is not finished.
    const isUnfinished = ({ start, end }: PlainFault) => typing && caret >= start && caret <= end;
    underline(
      owner,
      faults.flatMap((one) => (isUnfinished(one) ? [] : (rangeOf(one) ?? []))),
    );
    return () => underline(owner, []);
  }, [faults, typing, field]);
  useEffect(() => {
    markFault(open && rangeOf(open));
    return () => markFault(null);
  }, [open]);

  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (/^(Arrow|Home|End)/.test(event.key)) setTyping(false);
    if (!SPELLING_KEYS.some((keys) => isKeys(keys, event))) return;
    const caret = field.current?.selectionEnd ?? 0;
    const next = faults.find(({ end }) => end >= caret) ?? faults[0];
    // With nothing to see here, the keys lead to the faults of the text.
    if (!next) return;
    event.preventDefault();
    setOpen(next);
  });
  const asked = useEffectEvent((event: MouseEvent) => {
    const { clientX: x, clientY: y } = event;
    const fault = faults.find((one) =>
      [...(rangeOf(one)?.getClientRects() ?? [])].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
    );
    if (!fault) return;
    event.preventDefault();
    setOpen(fault);
  });
  useEffect(() => {
    const one = field.current;
    if (!one) return;
    const typed = () => setTyping(true);
    const moved = () => setTyping(false);
    const listeners = [
      ['keydown', (event: Event) => event instanceof KeyboardEvent && heard(event)],
      ['contextmenu', (event: Event) => event instanceof MouseEvent && asked(event)],
      ['input', typed],
      ['blur', moved],
      ['pointerdown', moved],
    ] as const;
    for (const [name, listener] of listeners) one.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) one.removeEventListener(name, listener);
    };
  }, [field]);

  const close = () => {
    setOpen(null);
    field.current?.focus();
  };
  const correct = ({ start, end }: PlainFault, by: string) => {
    setOpen(null);
    const write = () => {
      field.current?.focus();
      field.current?.setSelectionRange(start, end);
      // The only way to write in a field that the browser can undo; what it says of the change is heard as typing.
      document.execCommand('insertText', false, by);
      setTyping(false);
    };
    // Once the menu has gone and let the focus go.
    requestAnimationFrame(() => requestAnimationFrame(write));
  };
  const keep = async (work: () => Promise<unknown>) => {
    close();
    try {
      await work();
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  return (
    <>
      <span ref={words} className={classes(look, css.over)} aria-hidden="true">
        {text}
      </span>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {open && (
        <SpellingMenu
          key={`${open.start} ${open.word}`}
          fault={open}
          placeOf={() => rangeOf(open)?.getBoundingClientRect() ?? null}
          onCorrect={(by) => correct(open, by)}
          onClose={close}
          onAdd={(word) => void keep(() => client.spelling.addWord({ word }))}
          onIgnore={(word) => void keep(() => ignoreWord(recordId, word))}
        />
      )}
    </>
  );
}

const NO_FAULTS: readonly PlainFault[] = [];
const NONE = { text: '', faults: NO_FAULTS };
