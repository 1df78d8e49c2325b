import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, $isElementNode } from 'lexical';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { $rootBlockOf } from '../blocks/move.ts';
import { isOfRecord } from '../spelling/useSpelling.ts';
import { followFolds } from './caret.ts';
import * as css from './folding.css.ts';
import { Folds, offerFolds } from './folds.ts';
import { keepFolds, keptFolds } from './kept.ts';
import { offerFolding, type FoldWhat } from './now.ts';
import { useHeadingsInView } from './useHeadingsInView.ts';

/**
 * Sections that fold under their heading: a chevron in the margin, Alt+Maj+R from the text. What is folded is remembered for
 * whoever writes here; a text that is only read begins unfolded.
 */
export function Folding({ recordId, readOnly }: { recordId: string; readOnly: boolean }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const isKept = !readOnly && isOfRecord(recordId);
  const folds = useMemo(
    () => new Folds(editor, isKept ? keptFolds(recordId) : []),
    [editor, recordId, isKept],
  );
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  const headings = useHeadingsInView(editor, folds, sheet);

  const toggle = (key: string) => {
    const isFolding = !folds.isFolded(key);
    const under = folds.under(key);
    if (isFolding) leave(key, under);
    folds.set(key, isFolding);
    const count = under.length;
    setSaid(
      isFolding
        ? t`Section repliée : ${plural(count, { one: '# bloc caché', other: '# blocs cachés' })}.`
        : t`Section dépliée.`,
    );
  };
  /** A caret that would be hidden goes to the end of the heading. */
  const leave = (key: string, under: readonly string[]) =>
    editor.update(
      () => {
        const here = $getSelection()?.getNodes()[0];
        const block = here ? $rootBlockOf(here) : null;
        const heading = $getNodeByKey(key);
        if (block && under.includes(block.getKey()) && $isElementNode(heading)) heading.selectEnd();
      },
      { discrete: true },
    );
  const run = useEffectEvent((what: FoldWhat, block?: string) => {
    const caret = editor.read(() => {
      const here = $getSelection()?.getNodes()[0];
      return here ? ($rootBlockOf(here)?.getKey() ?? null) : null;
    });
    const place = block ?? caret;
    if (what === 'none') {
      folds.setAll(false);
      setSaid(t`Toutes les sections sont dépliées.`);
    } else if (what === 'all') {
      const top = place === null ? null : folds.topHeadingOf(place);
      if (top !== null) leave(top, folds.under(top));
      folds.setAll(true);
      setSaid(t`Toutes les sections sont repliées.`);
    } else {
      const heading = place === null ? null : folds.headingOf(place);
      if (heading !== null) toggle(heading);
      else showToast({ text: t`Placez le curseur sous un titre : c’est sa section qui se replie.` });
    }
  });

  useEffect(() => editor.registerRootListener((root) => setSheet(root?.parentElement ?? null)), [editor]);
  useEffect(() => {
    const stop = [
      offerFolds(editor, folds),
      followFolds(editor, folds),
      offerFolding((what, block) => run(what, block)),
      folds.onChange(() => {
        if (isKept) keepFolds(recordId, folds.folded);
      }),
    ];
    return () => {
      for (const one of stop) one();
    };
  }, [editor, folds, recordId, isKept]);

  if (!sheet) return null;
  return createPortal(
    <>
      {headings.map(({ key, words, top, height, folded }) => {
        const Icon = folded ? ChevronRight : ChevronDown;
        const label = folded ? t`Déplier la section « ${words} »` : t`Replier la section « ${words} »`;
        return (
          <button
            key={key}
            type="button"
            className={css.chevron}
            style={{ top: top + (height - 24) / 2 }}
            aria-expanded={!folded}
            aria-label={label}
            title={folded ? t`Déplier la section` : t`Replier la section`}
            tabIndex={readOnly ? 0 : -1}
            data-fold
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(key)}
          >
            <Icon size={15} aria-hidden />
          </button>
        );
      })}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>,
    sheet,
  );
}
