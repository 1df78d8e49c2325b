import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { type Drawn, useGraphExport } from './useGraphExport.ts';

/** What is drawn as a file. */
export function ExportMenu({ drawn }: { drawn: () => Drawn | null }) {
  const { t } = useLingui();
  const save = useGraphExport();
  return (
    <MenuButton
      label={t`Exporter le dessin`}
      placement="bottom end"
      trigger={
        <Button compact>
          <Download size={14} aria-hidden />
          <Trans>Exporter</Trans>
        </Button>
      }
    >
      <MenuItem onAction={() => void save(drawn(), 'svg')}>{t`Dessin SVG`}</MenuItem>
      <MenuItem onAction={() => void save(drawn(), 'png')}>{t`Image PNG`}</MenuItem>
      <MenuItem onAction={() => void save(drawn(), 'a4')}>{t`PDF, A4 paysage`}</MenuItem>
      <MenuItem onAction={() => void save(drawn(), 'a3')}>{t`PDF, A3 paysage`}</MenuItem>
    </MenuButton>
  );
}
