import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import * as css from './present.css.ts';

export type Item = { key: string; title: string; detail?: string | null; icon?: ReactNode };

/** Titles in large type under what gathers them. */
export function ListSlide({
  over,
  title,
  fact,
  items,
  children,
}: {
  over: ReactNode;
  title: string;
  fact?: string;
  items: readonly Item[];
  children?: ReactNode;
}) {
  return (
    <div className={css.slide} aria-live="polite">
      <p className={css.kind}>{over}</p>
      <h2 className={css.pictureTitle}>{title}</h2>
      {fact && <p className={css.fact}>{fact}</p>}
      {children}
      <Items items={items} most={items.length} />
    </div>
  );
}

/** The first of some titles, then how many others. */
export function Items({ items, most }: { items: readonly Item[]; most: number }) {
  return (
    <ul className={css.items}>
      {items.slice(0, most).map(({ key, title, detail, icon }) => (
        <li key={key} className={css.item}>
          {icon && <span className={css.itemIcon}>{icon}</span>}
          <span>
            {title}
            {detail && <span className={css.itemDetail}> {detail}</span>}
          </span>
        </li>
      ))}
      {items.length > most && (
        <li className={css.itemDetail}>
          <Plural value={items.length - most} one="et # autre" other="et # autres" />
        </li>
      )}
    </ul>
  );
}
