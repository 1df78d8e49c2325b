import { useLingui } from '@lingui/react/macro';
import { AtSign, ChartLine, ChevronDown, FileText, IdCard, ListChecks, Table } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { DateRead, RecordRef } from '#preload/contract/base.ts';
import type { Hit } from '#preload/contract/search.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { Marked } from '../../search/Marked.tsx';
import { carry, usualForm, type Carried } from './carried.ts';
import * as css from './gather.css.ts';

export type Source = RecordRef & {
  date: DateRead | null;
  excerpt: string;
  titleRanges?: Hit['titleRanges'];
  excerptRanges?: Hit['excerptRanges'];
};

const NONE: Hit['titleRanges'] = [];

/**
 * Sources to take: Enter or a click puts one at the caret in its usual form, the arrows go from one to the next, the right arrow
 * to the choice of what to take; they can be dragged into the text or onto a section.
 */
export function SourceList({
  label,
  sources,
  onPut,
  onParts,
}: {
  label: string;
  sources: readonly Source[];
  onPut: (carried: readonly Carried[]) => void;
  /** To choose blocks and passages of a text. */
  onParts: (record: RecordRef) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState(0);
  const at = Math.min(reached, sources.length - 1);
  const go = (index: number) => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-source]');
    const next = Math.max(0, Math.min(index, sources.length - 1));
    setReached(next);
    rows?.[next]?.focus();
  };
  return (
    <ul className={css.list} ref={list} aria-label={label}>
      {sources.map((source, index) => (
        <SourceRow
          key={source.id}
          source={source}
          isReachable={index === at}
          onFocus={() => setReached(index)}
          onPut={onPut}
          onParts={onParts}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') go(index + 1);
            else if (event.key === 'ArrowUp') go(index - 1);
            else if (event.key === 'Home') go(0);
            else if (event.key === 'End') go(sources.length - 1);
            else if (event.key === 'ArrowRight')
              event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-what]')?.focus();
            else return;
            event.preventDefault();
          }}
        />
      ))}
    </ul>
  );
}

function SourceRow({
  source,
  isReachable,
  onFocus,
  onPut,
  onParts,
  onKeyDown,
}: {
  source: Source;
  isReachable: boolean;
  onFocus: () => void;
  onPut: (carried: readonly Carried[]) => void;
  onParts: (record: RecordRef) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { id, kind, title, code, date, excerpt } = source;
  const piece = (carried: Carried) => () => onPut([carried]);
  const hasText = kind === 'note' || kind === 'rapport';
  return (
    <li
      className={css.row}
      draggable
      onDragStart={(event) => carry(event.dataTransfer, [usualForm(source)], `${title} (${code})`)}
    >
      <button
        type="button"
        data-source={id}
        data-preview={id}
        tabIndex={isReachable ? 0 : -1}
        className={css.source}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => onPut([usualForm(source)])}
      >
        <span className={css.icon}>
          <KindIcon kind={kind} size={14} named />
        </span>
        <span className={css.words}>
          <span className={css.name}>
            <Marked text={title} ranges={source.titleRanges ?? NONE} />
          </span>
          <span className={css.meta}>
            {code}
            {date && <> · {formatDate(date, locale, 'short')}</>}
          </span>
          {excerpt && (
            <span className={css.excerpt}>
              <Marked text={excerpt} ranges={source.excerptRanges ?? NONE} />
            </span>
          )}
        </span>
      </button>
      <MenuButton
        label={t`Ce qui est pris de « ${title} »`}
        placement="bottom end"
        trigger={
          <IconButton
            icon={ChevronDown}
            size={14}
            label={t`Choisir ce qui est pris de « ${title} »`}
            className={css.what}
            data-what
            excludeFromTabOrder={!isReachable}
          />
        }
      >
        {hasText && (
          <>
            <MenuItem
              icon={FileText}
              onAction={piece({ as: 'piece', source: { is: 'note', recordId: id, blockId: null } })}
            >{t`Tout le texte`}</MenuItem>
            <MenuItem
              icon={ListChecks}
              onAction={() => onParts(source)}
            >{t`Des blocs ou des extraits…`}</MenuItem>
          </>
        )}
        {kind === 'indicateur' && (
          <>
            <MenuItem
              icon={ChartLine}
              onAction={piece({ as: 'chart', recordId: id, view: 'chart' })}
            >{t`Le graphique`}</MenuItem>
            <MenuItem
              icon={Table}
              onAction={piece({ as: 'chart', recordId: id, view: 'table' })}
            >{t`Le tableau des mesures`}</MenuItem>
          </>
        )}
        <MenuItem
          icon={IdCard}
          onAction={piece({ as: 'piece', source: { is: 'fiche', recordId: id } })}
        >{t`La fiche`}</MenuItem>
        <MenuItem icon={AtSign} onAction={piece({ as: 'mention', record: source })}>
          {t`Une mention dans la phrase`}
        </MenuItem>
      </MenuButton>
    </li>
  );
}
