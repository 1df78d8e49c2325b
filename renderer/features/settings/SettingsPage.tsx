import { Trans } from '@lingui/react/macro';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ArchiveSection } from './ArchiveSection.tsx';
import { AuthorSection } from './AuthorSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { ExamplesSection } from './ExamplesSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { QuickNoteSection } from './QuickNoteSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { WritingSection } from './WritingSection.tsx';
import * as css from './settings.css.ts';

/** Who writes, how the program looks, and how the archive is. */
export function SettingsPage() {
  return (
    <div className={css.page}>
      <h1 className={css.title}>
        <Trans>Réglages</Trans>
      </h1>
      <AuthorSection />
      <AppearanceSection />
      <WritingSection />
      <TemplatesSection />
      <QuickNoteSection />
      <ArchiveSection />
      <BackupSection />
      <ImportSection />
      <ExamplesSection />
    </div>
  );
}
