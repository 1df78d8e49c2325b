import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { saveFile } from '../../../../client/save-file.ts';
import { useSentence } from '../../../../client/sentences.ts';
import { Button } from '../../../../ui/button/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../../../ui/overlay/Menu.tsx';
import { showToast } from '../../../../ui/state/toasts.ts';
import { fileOf, type SheetFormat } from '../../../drawing/file-of.ts';
import type { Sheet } from '../../../drawing/shapes.ts';
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
  const sentenceOf = useSentence();
  const save = async (format: SheetFormat) => {
    const sheet = drawn();
    if (!sheet) return;
    try {
      const saved = await saveFile(await fileOf(sheet, format, file));
      if (saved.saved)
        showToast({ text: saved.path ? t`Enregistré : ${saved.path}` : t`Le fichier est prêt.` });
      else if (saved.sentence) showToast({ text: saved.sentence });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
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
