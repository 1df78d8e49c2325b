import { useLingui } from '@lingui/react/macro';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import { Switch } from '../../ui/choice/Switch.tsx';
import { Section } from './Section.tsx';

/** What the program does of its own while one writes. */
export function WritingSection() {
  const { t } = useLingui();
  const { frenchTypography, spelling, spellingCapitals } = usePreferences();
  return (
    <Section title={t`Écriture`}>
      <Switch isSelected={frenchTypography} onChange={(on) => setPreferences({ frenchTypography: on })}>
        {t`Typographie française à la frappe : « », ’, …, –, espaces insécables, œ`}
      </Switch>
      <Switch isSelected={spelling} onChange={(on) => setPreferences({ spelling: on })}>
        {t`Vérifier l’orthographe à la frappe`}
      </Switch>
      <Switch
        isSelected={spellingCapitals}
        isDisabled={!spelling}
        onChange={(on) => setPreferences({ spellingCapitals: on })}
      >
        {t`Vérifier aussi les mots en capitales`}
      </Switch>
    </Section>
  );
}
