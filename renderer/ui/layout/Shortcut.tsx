import { Keyboard } from 'react-aria-components';
import * as css from './layout.css.ts';

const isMac = navigator.platform.startsWith('Mac');
const ON_MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Maj: '⇧' };

/** Key caps for `Ctrl+Maj+S`; the Mac shows its own signs. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <Keyboard className={css.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={css.key}>
          {(isMac && ON_MAC[key]) || key}
        </kbd>
      ))}
    </Keyboard>
  );
}
