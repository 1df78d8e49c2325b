import { Trans, useLingui } from '@lingui/react/macro';
import {
  Ellipsis,
  FileOutput,
  History,
  IdCard,
  Link2,
  PanelLeft,
  PanelRight,
  PenLine,
  Trash2,
  Waypoints,
} from 'lucide-react';
import type { Note } from '#preload/contract/notes.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { navigate } from '../../../app/navigation.ts';
import { openOverlay } from '../../../app/overlays.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../../ui/button/IconButton.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { copyBlockLink } from '../../links/copy-block-link.ts';
import type { NoteSession } from '../../notes/session.ts';
import { useSessionTitle } from '../../notes/useNote.ts';
import { trashRecords } from '../../records/trash-records.ts';
import { StatusPill } from '../versions/StatusPill.tsx';
import * as css from './composer.css.ts';
import { useSides } from './layout.ts';

/** Over the report: which one it is, where it stands, and what is done with it as a whole. What leaves is kept first. */
export function ReportBar({
  note,
  session,
  record,
}: {
  note: Note;
  session: NoteSession;
  record: RecordDetail | undefined;
}) {
  const { t } = useLingui();
  const title = useSessionTitle(session);
  const { shown, show } = useSides();
  const kept = (then: () => void) => () => {
    session.autosave.flush().then(then, (error: unknown) => showToast({ text: sentenceNow(error) }));
  };
  return (
    <div className={css.bar}>
      <IconToggle
        icon={PanelLeft}
        label={shown.outline ? t`Cacher le plan` : t`Montrer le plan`}
        isSelected={shown.outline}
        onChange={(on) => show('outline', on)}
      />
      <LocationLink to={{ page: 'reports' }}>
        <Trans>Rapports</Trans>
      </LocationLink>
      <span aria-hidden className={css.barCode}>
        /
      </span>
      <KindIcon kind="rapport" size={15} />
      <span className={css.barTitle}>{title || t`Sans titre`}</span>
      <span className={`${css.barCode} ${css.wideOnly}`}>{note.code}</span>
      {record && <StatusPill record={record} />}
      <span className={css.push} />
      <Button
        variant="primary"
        compact
        onPress={kept(() =>
          openOverlay({ name: 'export', selection: { report: note.id }, title: session.title }),
        )}
      >
        <FileOutput size={14} aria-hidden />
        <Trans>Exporter</Trans>
      </Button>
      <IconButton
        icon={History}
        label={t`Historique du rapport`}
        onPress={kept(() => navigate.to({ page: 'history', id: note.id }))}
      />
      <MenuButton
        label={t`Actions sur le rapport`}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t`Actions sur le rapport`} />}
      >
        <MenuItem icon={IdCard} onAction={kept(() => navigate.to({ page: 'record', id: note.id }))}>
          {t`Voir la fiche`}
        </MenuItem>
        <MenuItem icon={Waypoints} onAction={kept(() => navigate.to({ page: 'around', id: note.id }))}>
          {t`Graphe des liens`}
        </MenuItem>
        <MenuItem icon={Link2} onAction={kept(() => void copyBlockLink(note, session.editor))}>
          {t`Copier le lien vers ce bloc`}
        </MenuItem>
        <MenuItem icon={PenLine} onAction={kept(() => openOverlay({ name: 'rename', id: note.id }))}>
          {t`Renommer…`}
        </MenuItem>
        <MenuItem icon={Trash2} danger onAction={kept(() => void trashRecords([note.id]))}>
          {t`Mettre à la corbeille`}
        </MenuItem>
      </MenuButton>
      <IconToggle
        icon={PanelRight}
        label={shown.panel ? t`Cacher le volet` : t`Montrer le volet`}
        isSelected={shown.panel}
        onChange={(on) => show('panel', on)}
      />
    </div>
  );
}
