import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FileStack } from 'lucide-react';
import { Button } from '../../../ui/button/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../../ui/overlay/Menu.tsx';
import type { TimelineFormat } from './useExport.ts';
import { roomyText } from '../timeline.css.ts';

/** What is on screen as a file. */
export function ExportMenu({
  save,
  onReport,
}: {
  save: (format: TimelineFormat) => Promise<void>;
  onReport: () => Promise<void>;
}) {
  const { t } = useLingui();
  return (
    <MenuButton
      label={t`Exporter la chronologie`}
      placement="bottom end"
      trigger={
        <Button compact aria-label={t`Exporter`}>
          <Download size={14} aria-hidden />
          <span className={roomyText}>
            <Trans>Exporter</Trans>
          </span>
        </Button>
      }
    >
      <MenuSection title={t`Ce qui est à l’écran`}>
        <MenuItem onAction={() => void save('svg')}>{t`Dessin SVG`}</MenuItem>
        <MenuItem onAction={() => void save('png')}>{t`Image PNG`}</MenuItem>
        <MenuItem onAction={() => void save('a4')}>{t`PDF, A4 paysage`}</MenuItem>
        <MenuItem onAction={() => void save('a3')}>{t`PDF, A3 paysage`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Dans un rapport`}>
        <MenuItem icon={FileStack} onAction={() => void onReport()}>{t`Ajouter au rapport…`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Les dates en vue`}>
        <MenuItem onAction={() => void save('ics')}>{t`Agenda iCalendar`}</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}
