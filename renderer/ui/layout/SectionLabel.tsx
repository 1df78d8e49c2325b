import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/useLocale.ts';
import * as css from './layout.css.ts';

/** A heading in small capitals, with a count when there is one: « Citée par · 4 ». */
export function SectionLabel({
  children,
  count,
  level = 2,
  id,
}: {
  children: ReactNode;
  count?: number;
  level?: 2 | 3 | 4;
  id?: string;
}) {
  const locale = useLocale();
  const Heading = `h${level}` as const;
  return (
    <Heading className={css.sectionLabel} {...(id && { id })}>
      {children}
      {count !== undefined && <> · {count.toLocaleString(locale)}</>}
    </Heading>
  );
}
