import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from 'react-aria-components';
import * as css from './state.css.ts';

const WIDTHS = ['92%', '74%', '84%', '61%', '79%', '68%'];

/** Grey lines where a list or a page is coming; they wait 150 ms before they show. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useLingui();
  return (
    <div className={css.skeleton} role="status">
      <VisuallyHidden>{t`Chargement en cours`}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={css.bone} style={{ width: WIDTHS[line % WIDTHS.length] }} aria-hidden />
      ))}
    </div>
  );
}
