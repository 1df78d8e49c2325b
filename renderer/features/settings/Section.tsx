import { useId, type ReactNode } from 'react';
import { card } from '../../ui/layout/layout.css.ts';
import * as css from './settings.css.ts';

/** One subject of the settings, with its title. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`${card} ${css.section}`} aria-labelledby={id}>
      <h2 id={id} className={css.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}
