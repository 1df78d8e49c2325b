import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Keyboard, Moon, NotebookPen, Sun, SunMoon, UserRound } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { api } from '../client/client.ts';
import { languages, type Language } from '../i18n/i18n.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import { Shortcut } from '../ui/layout/Shortcut.tsx';
import { MenuButton, MenuItem, MenuSection } from '../ui/overlay/Menu.tsx';
import type { SchemeChoice } from '../ui/theme/scheme.ts';
import { createNote } from './create-note.ts';
import { openOverlay } from './overlays.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import * as css from './shell.css.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** Name, search, a new note, and how one likes the program. */
export function Header({ search }: { search: ReactNode }) {
  const { t } = useLingui();
  const { scheme, language } = usePreferences();
  const { data: info } = useQuery(api.archive.info.queryOptions());
  const schemes: readonly [SchemeChoice, string, typeof Sun][] = [
    ['light', t`Clair`, Sun],
    ['dark', t`Sombre`, Moon],
    ['system', t`Comme le système`, SunMoon],
  ];
  return (
    <header className={css.header}>
      <div className={css.brand}>
        <span className={css.brandName}>
          <Trans>Vigie</Trans>
        </span>
        <span className={css.brandPlace}>{info?.name ?? ''}</span>
      </div>
      <Suspense fallback={<div />}>{search}</Suspense>
      <div className={css.headerEnd}>
        <Button className={css.pillButton} onPress={() => void createNote({})}>
          <NotebookPen size={14} aria-hidden />
          <span className={css.word}>
            <Trans>Nouvelle note</Trans>
          </span>
          <span className={css.wideOnly}>
            <Shortcut keys="Alt+N" />
          </span>
        </Button>
        <span className={css.roomyOnly}>
          <IconButton
            icon={Keyboard}
            label={t`Raccourcis clavier`}
            shortcut="?"
            onPress={() => openOverlay({ name: 'keys' })}
          />
        </span>
        <MenuButton
          label={t`Apparence et langue`}
          placement="bottom end"
          trigger={
            <Button className={css.pillButton} aria-label={t`${language.toUpperCase()}, apparence et langue`}>
              {language.toUpperCase()}
            </Button>
          }
        >
          <MenuSection title={t`Langue`}>
            {languages.map((one) => (
              <MenuItem
                key={one}
                checked={one === language}
                onAction={() => setPreferences({ language: one })}
              >
                {LANGUAGE_NAMES[one]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection title={t`Apparence`}>
            {schemes.map(([choice, label, icon]) => (
              <MenuItem
                key={choice}
                icon={icon}
                checked={choice === scheme}
                onAction={() => setPreferences({ scheme: choice })}
              >
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        </MenuButton>
        <IconButton
          icon={UserRound}
          label={info?.author ? t`${info.author.name} écrit. Changer` : t`Dire qui écrit`}
          onPress={() => openOverlay({ name: 'author' })}
        />
      </div>
    </header>
  );
}
