import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { formatDate } from '#db/domain/dates/format.ts';
import { agreedFigure, figureLabel, figureNow, hasChanged } from '#db/domain/indicators/figure.ts';
import { openMention } from '../mentions/open.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { popover, popoverBody } from '../../ui/overlay/overlay.css.ts';
import { $isFigureNode, type FigureFields } from '../nodes/figure.ts';
import * as css from './figures.css.ts';
import { FigureDetails } from './FigureDetails.tsx';
import { useSeries } from './useSeries.ts';

/** How long the pointer rests on a figure before its details show, in milliseconds. */
const REST = 450;

/**
 * A figure in the text: what the archive says of its measure now. It says so when that changed since the author wrote it, and
 * when the measure is gone. Click or Enter shows where it comes from.
 */
export function FigureView({ nodeKey, fields }: { nodeKey: NodeKey; fields: FigureFields }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const { state, series } = useSeries(fields.recordId);
  const now = series && figureNow(fields.measureId, series.measures);
  const gone = state === 'gone' || (series !== null && !now);
  const differs = now ? hasChanged(fields, now) : false;
  const look = gone ? 'gone' : differs ? (fields.kept ? 'kept' : 'changed') : 'same';
  const words = now && look !== 'kept' ? figureLabel(now, locale) : fields.label;
  const title = series?.indicator.title ?? fields.title;

  const element = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const [opened, setOpened] = useState<'resting' | 'asked' | null>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const leave = () => {
    window.clearTimeout(timer.current);
    setOpened((how) => (how === 'resting' ? null : how));
  };
  const ask = useEffectEvent((event: KeyboardEvent | null) => {
    if (!selected) return false;
    event?.preventDefault();
    if (event && (event.ctrlKey || event.metaKey)) openMention(fields.recordId, { inTab: true });
    else setOpened('asked');
    return true;
  });
  useEffect(
    () => editor.registerCommand(KEY_ENTER_COMMAND, (event) => ask(event), COMMAND_PRIORITY_NORMAL),
    [editor],
  );
  const close = () => {
    const back = opened === 'asked';
    setOpened(null);
    if (back && editable) requestAnimationFrame(() => editor.focus());
  };
  const change = (to: Partial<FigureFields>) => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isFigureNode(node)) node.setFields(to);
    });
    close();
  };

  const measure = now?.measure;
  const when = measure
    ? formatDate(measure.date, locale, 'long')
    : formatDate({ edtf: fields.date, wording: null }, locale, 'long');
  const said = {
    same: '',
    changed: t`a changé`,
    kept: '',
    gone: t`mesure retirée`,
  }[look];
  // What is read on screen comes first: who speaks to the machine says what they see.
  const label = [said === '' ? words : `${words} ${said}`, title, when, measure?.base ?? fields.base]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <span
        ref={element}
        role="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={label}
        data-figure={fields.measureId}
        data-state={look}
        className={classes(css.figure, selected && css.selected)}
        onClick={(event) => {
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) openMention(fields.recordId, { inTab: true });
          else setOpened('asked');
        }}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'mouse') return;
          timer.current = window.setTimeout(() => setOpened((how) => how ?? 'resting'), REST);
        }}
        onPointerLeave={leave}
      >
        {words}
        {said !== '' && (
          <>
            {' '}
            <span className={look === 'gone' ? css.gone : css.said}>{said}</span>
          </>
        )}
      </span>
      <Popover
        className={popover}
        triggerRef={element}
        isOpen={opened !== null}
        // What shows under a resting pointer takes nothing away from the text.
        isNonModal={opened === 'resting'}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        placement="bottom start"
        offset={6}
      >
        <Details asked={opened === 'asked'} label={title}>
          <FigureDetails
            fields={fields}
            title={title}
            look={look}
            now={now}
            recordId={fields.recordId}
            {...(editable &&
              opened === 'asked' && {
                onTake: () => now && change({ ...agreedFigure(now, title), kept: false }),
                onKeep: () => change({ kept: true }),
              })}
          />
        </Details>
      </Popover>
    </>
  );
}

/** A dialog takes the focus; what only shows under the pointer must not. */
function Details({ asked, label, children }: { asked: boolean; label: string; children: ReactNode }) {
  return asked ? (
    <Dialog className={popoverBody} aria-label={label}>
      {children}
    </Dialog>
  ) : (
    <div className={popoverBody} role="status">
      {children}
    </div>
  );
}
