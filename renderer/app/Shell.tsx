import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../client/client.ts';
import { ToastRegion } from '../ui/state/ToastRegion.tsx';
import { AuthorDialog } from './AuthorDialog.tsx';
import { Columns } from './Columns.tsx';
import { runIntent } from './commands.ts';
import { Header } from './Header.tsx';
import { listenToKeys } from './keys.ts';
import { Overlays } from './Overlays.tsx';
import { SearchSlot } from './pages.tsx';
import { Rail, RAIL_ID } from './Rail.tsx';
import * as css from './shell.css.ts';
import { HoverPreview } from '../features/links/HoverPreview.tsx';
import { DragsToReports } from '../features/reports/gather/DragsToReports.tsx';
import { StatusLine } from './StatusLine.tsx';
import { MAIN_ID } from './TabStrip.tsx';

/** The frame of the program around the page one is at. */
export function Shell() {
  const { data: info } = useQuery(api.archive.info.queryOptions());
  useEffect(listenToKeys, []);
  useEffect(() => window.vigie?.onIntent(runIntent), []);
  return (
    <div className={css.shell}>
      <a href={`#${MAIN_ID}`} className={css.skip} onClick={(event) => jump(event, MAIN_ID)}>
        <Trans>Aller au contenu</Trans>
      </a>
      <a href={`#${RAIL_ID}`} className={css.skip} onClick={(event) => jump(event, RAIL_ID)}>
        <Trans>Aller aux vues et aux fonds</Trans>
      </a>
      <Header search={<SearchSlot />} />
      <Rail />
      <Columns />
      <StatusLine />
      <Overlays />
      <HoverPreview />
      <DragsToReports />
      {info && !info.author && <AuthorDialog required onClose={() => undefined} />}
      <ToastRegion />
    </div>
  );
}

/** Moves the focus without touching the address, whose fragment belongs to the launch code. */
function jump(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
