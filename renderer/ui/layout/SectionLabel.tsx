import type { ReactNode } from 'react';
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
  const Heading = `h${level}` as const;
  return (
    <Heading className={css.sectionLabel} {...(id && { id })}>
      {children}
      {count !== undefined && <> · {count}</>}
    </Heading>
  );
}
