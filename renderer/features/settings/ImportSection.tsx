import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { openOverlay } from '../../app/overlays.ts';
import { Button } from '../../ui/button/Button.tsx';
import { ImportsList } from '../imports/ImportsList.tsx';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** Bringing files in, and what was brought. */
export function ImportSection() {
  const { t } = useLingui();
  return (
    <Section title={t`Imports`}>
      <div className={css.row}>
        <Button onPress={() => openOverlay({ name: 'import' })}>
          <FileUp size={15} aria-hidden />
          <Trans>Importer des fichiers</Trans>
        </Button>
      </div>
      <ImportsList />
    </Section>
  );
}
