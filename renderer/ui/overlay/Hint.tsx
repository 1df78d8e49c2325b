import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Shortcut } from '../layout/Shortcut.tsx';
import * as css from './overlay.css.ts';

/** A short sentence shown on hover and on keyboard focus of one focusable child. Never the only place of a needed word. */
export function Hint({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={css.tooltip} offset={6}>
        {text}
        {shortcut && <Shortcut keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
