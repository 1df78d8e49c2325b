import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../ui/button/IconButton.tsx';
import * as css from './coverage.css.ts';

/** What is behind a figure, beside the drawing. It takes the focus when it opens; Escape closes it. */
export function SidePanel({
  title,
  subtitle,
  onClose,
  children,
}: {
  title: string;
  subtitle?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <aside
      className={css.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={css.panelHead}>
        <h2 ref={heading} tabIndex={-1} className={css.panelTitle}>
          {title}
        </h2>
        <IconButton icon={X} label={t`Fermer`} onPress={onClose} />
      </div>
      {subtitle && <p className={css.quiet}>{subtitle}</p>}
      {children}
    </aside>
  );
}
