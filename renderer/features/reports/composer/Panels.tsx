import { useLingui } from '@lingui/react/macro';
import { Layers, ListChecks, SlidersHorizontal, Eye, History } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ReportSettings } from '#db/domain/reports/settings.ts';
import type { Note } from '#preload/contract/notes.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import type { NoteSession } from '../../notes/session.ts';
import { CheckPanel } from '../checks/CheckPanel.tsx';
import { useFindings } from '../checks/use-findings.ts';
import { GatherPanel } from '../gather/GatherPanel.tsx';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { SettingsPanel } from '../settings/SettingsPanel.tsx';
import { VersionsPanel } from '../versions/VersionsPanel.tsx';
import * as css from './composer.css.ts';
import { showPanel, useComposerLayout, type Panel } from './layout.ts';

/** What the report is made from, what is to be looked at, how it looks, its pages and its versions. */
export function Panels({
  note,
  session,
  record,
  settings,
}: {
  note: Note;
  session: NoteSession;
  record: RecordDetail | undefined;
  settings: ReportSettings;
}) {
  const { t } = useLingui();
  const { panel } = useComposerLayout();
  const findings = useFindings(note.id, session, panel === 'check');
  const count = findings.data?.length ?? 0;
  return (
    <Tabs
      className={css.tabs}
      selectedKey={panel}
      onSelectionChange={(key) => showPanel(key as Panel)}
      keyboardActivation="manual"
    >
      <TabList aria-label={t`Volet du rapport`} className={css.tabList}>
        <Tab id="gather" className={css.tab}>
          <Layers size={14} aria-hidden className={css.tabIcon} />
          <span className={css.tabWords}>{t`Rassembler`}</span>
        </Tab>
        <Tab id="check" className={css.tab}>
          <ListChecks size={14} aria-hidden className={css.tabIcon} />
          <span className={css.tabWords}>{t`Vérifier`}</span>
          {count > 0 && <span className={css.tabCount}>{count}</span>}
        </Tab>
        <Tab id="preview" className={css.tab}>
          <Eye size={14} aria-hidden className={css.tabIcon} />
          <span className={css.tabWords}>{t`Aperçu`}</span>
        </Tab>
        <Tab id="settings" className={css.tab}>
          <SlidersHorizontal size={14} aria-hidden className={css.tabIcon} />
          <span className={css.tabWords}>{t`Réglages`}</span>
        </Tab>
        <Tab id="versions" className={css.tab}>
          <History size={14} aria-hidden className={css.tabIcon} />
          <span className={css.tabWords}>{t`Versions`}</span>
        </Tab>
      </TabList>
      <TabPanel id="gather" className={css.panel}>
        <GatherPanel reportId={note.id} />
      </TabPanel>
      <TabPanel id="check" className={css.panel}>
        <CheckPanel findings={findings} />
      </TabPanel>
      <TabPanel id="preview" className={css.panel}>
        <PreviewPanel reportId={note.id} session={session} settings={settings} />
      </TabPanel>
      <TabPanel id="settings" className={css.panel}>
        <SettingsPanel reportId={note.id} settings={settings} readOnly={note.readOnly} />
      </TabPanel>
      <TabPanel id="versions" className={css.panel}>
        <VersionsPanel note={note} session={session} record={record} />
      </TabPanel>
    </Tabs>
  );
}
