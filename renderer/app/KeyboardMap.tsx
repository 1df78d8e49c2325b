import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { Shortcut } from '../ui/layout/Shortcut.tsx';
import { COMMANDS } from './commands.ts';
import * as css from './shell.css.ts';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Pg↓',
  PageUp: 'Pg↑',
};
const shown = (keys: string) => keys.replace(/Arrow\w+|Page\w+/g, (name) => SIGNS[name] ?? name);

/** Every shortcut of the program. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const inTables: readonly [string, string][] = [
    [t`Dans un tableau : se déplacer`, '↑ ↓ ← →'],
    [t`Ouvrir la fiche`, 'Entrée'],
    [t`Ouvrir dans un autre onglet`, 'Ctrl+Entrée'],
    [t`Sélectionner une ligne`, 'Espace'],
    [t`Fermer une fenêtre, renoncer`, 'Échap'],
  ];
  return (
    <Dialog isOpen onClose={onClose} title={t`Raccourcis clavier`} size="medium">
      <dl className={css.keysTable}>
        {COMMANDS.map((command) => (
          <div key={command.label.id} className={css.keysRow}>
            <dt>{i18n._(command.label)}</dt>
            <dd className={css.keysChoices}>
              {command.keys.map((keys) => (
                <Shortcut key={keys} keys={shown(keys)} />
              ))}
            </dd>
          </div>
        ))}
        {inTables.map(([label, keys]) => (
          <div key={label} className={css.keysRow}>
            <dt>{label}</dt>
            <dd>
              <Shortcut keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
