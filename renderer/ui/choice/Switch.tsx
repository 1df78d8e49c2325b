import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components';
import * as css from './choice.css.ts';

/** Something that is on or off at once, without saving. */
export function Switch({
  children,
  ...props
}: Omit<SwitchProps, 'className' | 'style' | 'children'> & { children: ReactNode }) {
  return (
    <AriaSwitch {...props} className={css.line}>
      <span className={css.track}>
        <span className={css.knob} style={{ display: 'block' }} />
      </span>
      {children}
    </AriaSwitch>
  );
}
