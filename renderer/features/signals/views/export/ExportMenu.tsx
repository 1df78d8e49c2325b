import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { Button } from '../../../../ui/button/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../../../ui/overlay/Menu.tsx';
import { fileOf, type SheetFormat } from '../../../drawing/file-of.ts';
import type { Sheet } from '../../../drawing/shapes.ts';
import { saveAndTell } from '../../../export/save-and-tell.ts';
import { roomyText } from '../../../timeline/timeline.css.ts';

/** The picture on screen as a file; always in light inks, on white. */
export function ExportMenu({
  sheet: drawn,
  file,
}: {
  sheet: () => Sheet | null;
  /** The name of the file, without its ending. */
  file: string;
}) {
  const { t } = useLingui();
  const save = async (format: SheetFormat) => {
    const sheet = drawn();
    if (sheet) await saveAndTell(() => fileOf(sheet, format, file));
  };
  return (
    <MenuButton
      label={t`Exporter cette vue`}
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
      <MenuSection title={t`Sur papier`}>
        <MenuItem onAction={() => window.print()}>{t`Imprimer`}</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}
