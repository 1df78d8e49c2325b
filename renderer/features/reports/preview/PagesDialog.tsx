import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import * as css from './preview.css.ts';
import type { Page } from './use-preview.ts';

/** All the pages one under the other, as large as the window allows, from the one that was being looked at. */
export function PagesDialog({
  pages,
  first,
  onClose,
}: {
  pages: readonly Page[];
  first: number;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const start = useRef<HTMLImageElement>(null);
  useEffect(() => start.current?.scrollIntoView({ block: 'start' }), []);
  return (
    <Dialog isOpen size="large" onClose={onClose} title={t`Pages du rapport`}>
      <div className={css.all} tabIndex={0} role="group" aria-label={t`Pages du rapport`}>
        {pages.map(({ address, width, height }, index) => (
          <img
            key={address}
            ref={index === first ? start : null}
            className={css.page}
            src={address}
            loading="lazy"
            alt={t`Page ${index + 1}`}
            style={{ aspectRatio: `${width} / ${height}` }}
          />
        ))}
      </div>
    </Dialog>
  );
}
