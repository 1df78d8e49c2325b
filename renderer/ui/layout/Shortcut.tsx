import { Keyboard } from 'react-aria-components';
import { useLocale } from '../../i18n/useLocale.ts';
import * as css from './layout.css.ts';

const isMac = navigator.platform.startsWith('Mac');
const ON_MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Maj: '⇧' };
/** What English keyboards print where French ones print the word used here. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  Maj: 'Shift',
  Entrée: 'Enter',
  Espace: 'Space',
  Échap: 'Esc',
  Début: 'Home',
  Fin: 'End',
  Inser: 'Insert',
  Suppr: 'Delete',
};

/** Key caps for `Ctrl+Maj+S`; the Mac shows its own signs, and each language its own names. */
export function Shortcut({ keys }: { keys: string }) {
  const locale = useLocale();
  const name = (key: string) => (isMac && ON_MAC[key]) || (locale === 'en' && IN_ENGLISH[key]) || key;
  return (
    <Keyboard className={css.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={css.key}>
          {name(key)}
        </kbd>
      ))}
    </Keyboard>
  );
}
