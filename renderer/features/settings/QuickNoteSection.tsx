import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { QuickNoteShortcut } from '#preload/bridge-api.ts';
import { Switch } from '../../ui/choice/Switch.tsx';
import { Section } from './Section.tsx';

/** Whether the keys of the quick note work from other programs too; on the desktop only. */
export function QuickNoteSection() {
  const { t } = useLingui();
  const [state, setState] = useState<QuickNoteShortcut | null>(null);
  useEffect(() => void window.vigie?.quickNote(null).then(setState), []);
  if (!window.vigie || !state) return null;
  return (
    <Section title={t`Note rapide`}>
      <Switch isSelected={state.on} onChange={(on) => void window.vigie?.quickNote(on).then(setState)}>
        <Trans>Ctrl+Alt+Maj+N ouvre une note rapide, même depuis un autre logiciel</Trans>
      </Switch>
      {state.on && !state.held && (
        <p role="status">
          <Trans>
            Un autre logiciel a déjà pris ces touches. Dans Vigie, Ctrl+Maj+N ouvre une note rapide.
          </Trans>
        </p>
      )}
    </Section>
  );
}
