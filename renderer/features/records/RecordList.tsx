import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { usualSort, type ListFilter } from './grid/filter.ts';
import { useRows } from './grid/rows.ts';
import * as css from './records.css.ts';
import { useRecord } from './use-record.ts';

const HEIGHT = 52;

/** The records of the same kind, beside the one being read. */
export function RecordList({ id }: { id: string }) {
  const { data: record } = useRecord(id);
  const [kind, setKind] = useState<Kind | null>(null);
  if (record && record.kind !== kind) setKind(record.kind);
  return kind ? <ListOfKind key={kind} kind={kind} current={id} /> : null;
}

function ListOfKind({ kind, current }: { kind: Kind; current: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [text, setText] = useState('');
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const scroller = useRef<HTMLDivElement>(null);
  const contains = useDeferredValue(text.trim());
  const filter: ListFilter = { kind, sort: usualSort(kind), ...(contains && { contains }) };
  const rows = useRows(filter, visible.first, visible.last);
  const virtual = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller.current?.closest('section') ?? null,
    estimateSize: () => HEIGHT,
    overscan: 6,
    scrollMargin: 84,
    onChange: ({ range }) => {
      if (range)
        setVisible((was) =>
          was.first === range.startIndex && was.last === range.endIndex
            ? was
            : { first: range.startIndex, last: range.endIndex },
        );
    },
  });

  // Opening a record from elsewhere shows where it stands in the list, when it is among the first rows asked for.
  const isReady = rows.total !== undefined;
  useEffect(() => {
    scroller.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, isReady]);

  return (
    <div ref={scroller}>
      <div className={css.listHead}>
        <h2 className={css.listTitle}>{KIND_LABELS[kind].many[locale]}</h2>
        <SearchField label={t`Filtrer la liste`} placeholder={t`Filtrer`} value={text} onChange={setText} />
      </div>
      {rows.error ? (
        <ErrorState
          small
          title={t`La liste ne s’affiche pas`}
          sentence={sentenceOf(rows.error)}
          onRetry={rows.retry}
        />
      ) : rows.total === undefined ? (
        <Skeleton />
      ) : rows.total === 0 ? (
        <div style={{ padding: 12 }}>
          <EmptyState small title={t`Aucune fiche de ce nom.`} />
        </div>
      ) : (
        <ul
          style={{ position: 'relative', height: virtual.getTotalSize() }}
          aria-label={KIND_LABELS[kind].many[locale]}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows.at(index);
            return (
              <li key={index} aria-posinset={index + 1} aria-setsize={rows.total ?? -1}>
                <div
                  style={{
                    position: 'absolute',
                    left: 0,
                    right: 0,
                    transform: `translateY(${start - virtual.options.scrollMargin}px)`,
                  }}
                >
                  {row && (
                    <LocationLink to={locationOf(row)} current={row.id === current} className={css.listItem}>
                      <span className={`${css.cardTitle} ${css.ellipsis}`}>{row.title}</span>
                      <span className={`${css.cardText} ${css.ellipsis}`}>
                        {row.date && `${formatDate(row.date, locale, 'short')} · `}
                        {row.code}
                        {row.example && ` · ${t`exemple`}`}
                      </span>
                    </LocationLink>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
