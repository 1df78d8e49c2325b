import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findIn } from '#db/domain/text/find.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { reveal } from '../folding/reveal.ts';
import * as css from './find.css.ts';
import { FIND_KEYS, OPEN_FIND_COMMAND, REPLACE_KEYS } from './open.ts';
import { rangeOfMatch } from './paint.ts';
import { change, isReplaceable } from './replace.ts';
import type { Match, Query } from './runs.ts';
import { useMatches } from './useMatches.ts';

type Mode = 'find' | 'replace';

/** Looks for words in the note, marks them all, goes from one to the next and replaces them. */
export function FindBar() {
  const [mode, setMode] = useState<Mode | null>(null);
  const [seed, setSeed] = useState({ words: '', asked: 0 });
  const [editor] = useLexicalComposerContext();

  const open = useEffectEvent((next: Mode) => {
    const words = editor.getEditorState().read($selectedWords);
    setMode(next === 'replace' && !editor.isEditable() ? 'find' : next);
    setSeed((before) => ({ words: words || before.words, asked: before.asked + 1 }));
  });
  useEffect(
    () => editor.registerCommand(OPEN_FIND_COMMAND, (next) => (open(next), true), COMMAND_PRIORITY_LOW),
    [editor],
  );
  useEffect(() => {
    // Wherever one is on the page of the note, as in a browser; a dialog over it keeps its own keys.
    const heard = (event: globalThis.KeyboardEvent) => {
      const next = isKeys(FIND_KEYS, event) ? 'find' : isKeys(REPLACE_KEYS, event) ? 'replace' : null;
      if (!next || event.defaultPrevented || document.querySelector('[role="dialog"][data-rac]')) return;
      event.preventDefault();
      open(next);
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);

  if (!mode) return null;
  return (
    <OpenBar
      seed={seed}
      mode={mode}
      onMode={setMode}
      onWords={(words) => setSeed((before) => ({ ...before, words }))}
      onClose={() => setMode(null)}
    />
  );
}

/** What is selected on one line: what one most often looks for. */
function $selectedWords(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return '';
  const words = selection.getTextContent();
  return words.includes('\n') || words.length > 200 ? '' : words;
}

function OpenBar({
  seed,
  mode,
  onMode,
  onWords,
  onClose,
}: {
  seed: { words: string; asked: number };
  mode: Mode;
  onMode: (mode: Mode) => void;
  onWords: (words: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [options, setOptions] = useState({ exact: false, wholeWord: false });
  const [by, setBy] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { words } = seed;
  const query = useMemo<Query>(() => ({ words, ...options }), [words, options]);
  const matches = useMatches(query, at);
  const rank = Math.min(at, matches.length - 1) + 1;
  const here = matches[rank - 1];
  const written = editor.isEditable();

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [seed.asked]);

  // Another list: one stands at the first match after the caret.
  const follow = useEffectEvent(() => {
    const next = nearest(editor, matches);
    setAt(next);
    show(next);
  });
  const counted = useRef<Query | null>(null);
  useEffect(() => {
    if (matches.length === 0) return;
    if (counted.current !== query) follow();
    else setAt((before) => Math.min(before, matches.length - 1));
    counted.current = query;
  }, [matches, query]);

  const show = (index: number) => {
    const { block } = matches[index] ?? {};
    if (block !== undefined) reveal(editor, block);
    const range = rangeOfMatch(editor, matches[index]);
    const box = range?.getBoundingClientRect();
    if (!range || !box) return;
    const start = range.startContainer;
    const element = start instanceof Element ? start : start.parentElement;
    if (box.top < 200 || box.bottom > window.innerHeight - 60) element?.scrollIntoView({ block: 'center' });
  };
  const step = (by: number) => {
    if (matches.length === 0) return;
    const next = (at + by + matches.length) % matches.length;
    setAt(next);
    show(next);
  };
  const close = () => {
    if (here) editor.update(() => $select(here));
    onClose();
    // Without a selection the editor gives itself none of the page's focus.
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.focus();
  };
  const replaceOne = () => {
    if (!here) return;
    if (!isReplaceable(here)) {
      showToast({ text: t`Une mention se trouve, mais ne se remplace pas.` });
      return step(1);
    }
    // What takes its place may hold the words again: those are not the next ones.
    const again = findIn(by, words, options).length;
    if (change(editor, [{ ...here, text: by }]) > 0) setAt(rank - 1 + again);
  };
  const replaceAll = () => {
    if (matches.length === 0) return;
    const done = change(
      editor,
      matches.map((match) => ({ ...match, text: by })),
    );
    const left = matches.length - done;
    const said = t`${plural(done, { one: '# passage remplacé.', other: '# passages remplacés.' })}`;
    const rest =
      left > 0 ? t`${plural(left, { one: '# mention laissée.', other: '# mentions laissées.' })}` : '';
    showToast({ text: `${said} ${rest}`.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onEnter = (event: KeyboardEvent, run: () => void) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  };
  const said =
    words === '' ? '' : matches.length === 0 ? t`Aucun résultat` : t`${rank} sur ${matches.length}`;

  return (
    <div role="search" aria-label={t`Rechercher dans la note`} className={css.bar} onKeyDown={onKeyDown}>
      <div className={css.line}>
        <TextField
          label={t`Rechercher dans la note`}
          labelHidden
          placeholder={t`Rechercher dans la note`}
          className={css.field}
          inputRef={field}
          value={words}
          onChange={onWords}
          onKeyDown={(event) => {
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else event.continuePropagation();
          }}
        />
        <span role="status" className={css.count}>
          {said}
        </span>
        <IconButton
          icon={ArrowUp}
          label={t`Résultat précédent`}
          shortcut="Maj+Entrée"
          isDisabled={matches.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t`Résultat suivant`}
          shortcut="Entrée"
          isDisabled={matches.length === 0}
          onPress={() => step(1)}
        />
        <IconToggle
          icon={CaseSensitive}
          label={t`Respecter la casse et les accents`}
          isSelected={options.exact}
          onChange={(exact) => setOptions((before) => ({ ...before, exact }))}
        />
        <IconToggle
          icon={WholeWord}
          label={t`Mot entier`}
          isSelected={options.wholeWord}
          onChange={(wholeWord) => setOptions((before) => ({ ...before, wholeWord }))}
        />
        {written && (
          <IconToggle
            icon={Replace}
            label={t`Remplacer`}
            shortcut={REPLACE_KEYS}
            isSelected={mode === 'replace'}
            onChange={(on) => onMode(on ? 'replace' : 'find')}
          />
        )}
        <IconButton
          icon={X}
          className={css.end}
          label={t`Fermer la recherche`}
          shortcut="Échap"
          onPress={close}
        />
      </div>
      {mode === 'replace' && (
        <div
          className={css.line}
          onKeyDown={(event) => event.target instanceof HTMLInputElement && onEnter(event, replaceOne)}
        >
          <TextField
            label={t`Remplacer par`}
            labelHidden
            placeholder={t`Remplacer par`}
            className={css.field}
            value={by}
            onChange={setBy}
          />
          <Button compact onPress={replaceOne}>{t`Remplacer`}</Button>
          <Button compact onPress={replaceAll}>{t`Tout remplacer`}</Button>
        </div>
      )}
    </div>
  );
}

type Caret = { key: string; offset: number; block: string };

function $caretPlace(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  return {
    key: point.key,
    offset: point.offset,
    block: point.getNode().getTopLevelElement()?.getKey() ?? '',
  };
}

/** The first match at the caret or after it; the first of all when there is none. */
function nearest(editor: LexicalEditor, matches: readonly Match[]): number {
  const caret = editor.getEditorState().read($caretPlace);
  const here = caret && editor.getElementByKey(caret.block);
  if (!caret || !here) return 0;
  const index = matches.findIndex(({ block, run, start }) => {
    if (block !== caret.block) {
      const element = editor.getElementByKey(block);
      return element && (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    }
    const piece = run.pieces.find(({ key }) => key === caret.key);
    return piece ? start >= piece.start + caret.offset : false;
  });
  return Math.max(0, index);
}

/** Selects a match in the text. */
function $select({ run, start, end }: Match): void {
  const [first, last] = [
    run.pieces.find((piece) => piece.start + piece.length > start),
    run.pieces.findLast((piece) => piece.start < end),
  ];
  if (!first?.isText || !last?.isText) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, start - first.start, 'text');
  selection.focus.set(last.key, end - last.start, 'text');
  $setSelection(selection);
}
