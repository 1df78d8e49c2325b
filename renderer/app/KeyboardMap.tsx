import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { fold } from '#db/domain/text/fold.ts';
import { SearchField } from '../ui/field/SearchField.tsx';
import { Shortcut } from '../ui/layout/Shortcut.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { KEYBOARD_MAP, type KeyRow, type KeySection } from './keyboard-map.ts';
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

/** Every shortcut of the program, found by what it does or by its keys. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [query, setQuery] = useState('');
  const asked = fold(query.trim());
  const answers = ({ label, keys }: KeyRow) =>
    fold(`${i18n._(label)} ${keys.map(shown).join(' ')}`).includes(asked);
  const found = KEYBOARD_MAP.map((section) => ({ ...section, rows: section.rows.filter(answers) })).filter(
    ({ rows }) => rows.length > 0,
  );
  return (
    <Dialog isOpen onClose={onClose} title={t`Raccourcis clavier`} size="large">
      <SearchField
        label={t`Chercher un raccourci`}
        placeholder={t`Chercher un raccourci`}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {found.map((section) => (
        <Section key={section.title.id} section={section} />
      ))}
      {found.length === 0 && <p role="status">{t`Aucun raccourci de ce nom.`}</p>}
    </Dialog>
  );
}

function Section({ section: { title, rows } }: { section: KeySection }) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.keysSection}>
      <h3 id={id} className={css.keysTitle}>
        {i18n._(title)}
      </h3>
      <dl className={css.keysTable}>
        {rows.map(({ label, keys }) => (
          <div key={label.id} className={css.keysRow}>
            <dt>{i18n._(label)}</dt>
            <dd className={css.keysChoices}>
              {keys.map((one) => (
                <Shortcut key={one} keys={shown(one)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
