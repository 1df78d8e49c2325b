import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { propertyOf } from '#db/domain/properties.ts';
import type { NoteRow } from '#preload/contract/notes.ts';
import { ago } from '../../app/ago.ts';
import { navigate } from '../../app/navigation.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import * as css from './notes.css.ts';
import type { NoteRows } from './rows.ts';

const HEIGHT = 58;

type Props = {
  current: string | null;
  rows: NoteRows;
  total: number;
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
  onVisible: (visible: { first: number; last: number }) => void;
};

/**
 * The rows in sight. One of them has the focus: arrows, Home, End and Page keys move it, Enter opens, Space ticks, Maj with an
 * arrow ticks along; with the mouse, Ctrl and Maj tick as well.
 */
export function NoteGrid({ current, rows, total, picked, onPick, onVisible }: Props) {
  const { t } = useLingui();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const [from, setFrom] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    onChange: ({ range }) => {
      if (range) onVisible({ first: range.startIndex, last: range.endIndex });
    },
  });

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setFocused(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus(),
    );
    return next;
  };
  const toggle = (row: NoteRow) => {
    const next = new Set(picked);
    if (!next.delete(row.id)) next.add(row.id);
    onPick(next);
  };
  const pickRange = (start: number, end: number) => {
    const next = new Set(picked);
    for (let index = Math.min(start, end); index <= Math.max(start, end); index += 1) {
      const row = rows.at(index);
      if (row) next.add(row.id);
    }
    onPick(next);
  };
  const open = (row: NoteRow, inTab: boolean) => {
    if (inTab) navigate.inTab({ page: 'note', id: row.id });
    else navigate.to({ page: 'note', id: row.id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.target !== event.currentTarget &&
      !(event.target instanceof HTMLElement && event.target.dataset['index'])
    )
      return;
    const row = rows.at(focused);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? HEIGHT) / HEIGHT) - 1);
    const moves: Record<string, number> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      PageDown: focused + page,
      PageUp: focused - page,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    if (to !== undefined && !event.altKey) {
      event.preventDefault();
      const start = from ?? focused;
      const next = focusRow(to);
      if (event.shiftKey) {
        setFrom(start);
        pickRange(start, next);
      } else setFrom(null);
      return;
    }
    if (!row) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(row, event.ctrlKey || event.metaKey);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(row);
    } else if (event.key === 'Escape' && picked.size > 0) onPick(new Set());
  };

  const onClick = (event: MouseEvent, row: NoteRow, index: number) => {
    setFocused(index);
    if (event.shiftKey) pickRange(focused, index);
    else if (event.ctrlKey || event.metaKey) toggle(row);
    else open(row, false);
  };

  return (
    <div ref={scroller} className={css.rows} data-picking={picked.size > 0 || undefined}>
      <div
        role="grid"
        aria-label={t`Notes`}
        aria-multiselectable
        aria-rowcount={total}
        className={css.rowsInner}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows.at(index);
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={row ? picked.has(row.id) : false}
              tabIndex={index === focused ? 0 : -1}
              className={css.row}
              data-current={(row && row.id === current) || undefined}
              {...(row?.id === current && { 'aria-current': 'page' as const })}
              style={{ transform: `translateY(${start}px)`, minHeight: HEIGHT }}
              onFocus={(event) => event.target === event.currentTarget && setFocused(index)}
              onClick={(event) => row && onClick(event, row, index)}
              onAuxClick={(event) => row && event.button === 1 && open(row, true)}
            >
              {row && (
                <>
                  <div role="gridcell" className={css.rowBox} onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      aria-label={t`Sélectionner « ${row.title} »`}
                      isSelected={picked.has(row.id)}
                      onChange={() => toggle(row)}
                      excludeFromTabOrder
                    />
                  </div>
                  <div role="gridcell">
                    <div className={css.rowTitle}>{row.title}</div>
                    <Meta row={row} />
                  </div>
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** When, how many links, how far: « 11 avr. 2018 · 12 liens · brouillon ». */
function Meta({ row }: { row: NoteRow }) {
  const { t } = useLingui();
  const locale = useLocale();
  const status = propertyOf('note', 'statut')?.choices?.find(
    (choice) => choice.value === row.properties['statut'],
  )?.label[locale];
  const parts = [
    row.date ? formatDate(row.date, locale, 'short') : ago(row.updatedAt, new Date(), locale),
    row.mentions > 0 ? plural(row.mentions, { one: '# lien', other: '# liens' }) : null,
    status,
    row.example ? t`exemple` : null,
  ];
  return <div className={css.rowMeta}>{parts.filter(Boolean).join(' · ')}</div>;
}
