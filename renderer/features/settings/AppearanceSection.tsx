import { useLingui } from '@lingui/react/macro';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import type { Language } from '../../i18n/i18n.ts';
import { Select } from '../../ui/field/Select.tsx';
import type { SchemeChoice } from '../../ui/theme/scheme.ts';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** Language and theme, changed at once. */
export function AppearanceSection() {
  const { t } = useLingui();
  const { language, scheme } = usePreferences();
  return (
    <Section title={t`Apparence et langue`}>
      <div className={css.two}>
        <Select<Language>
          label={t`Langue`}
          value={language}
          onChange={(next) => setPreferences({ language: next })}
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Select<SchemeChoice>
          label={t`Thème`}
          value={scheme}
          onChange={(next) => setPreferences({ scheme: next })}
          options={[
            { value: 'light', label: t`Clair` },
            { value: 'dark', label: t`Sombre` },
            { value: 'system', label: t`Comme le système` },
          ]}
        />
      </div>
    </Section>
  );
}
