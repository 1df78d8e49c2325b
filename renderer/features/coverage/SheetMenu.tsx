import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { type MadeFile, saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { fileOf, type SheetFormat } from '../drawing/file-of.ts';
import type { Sheet } from '../drawing/shapes.ts';
import { asTable } from '../indicators/chart/as-table.ts';

/** What is on screen as a file, and its figures as a table. The first row of `table` is that of the names. */
export function SheetMenu({
  name,
  sheet,
  table,
  isDisabled,
}: {
  /** Of the files, without what says their format. */
  name: string;
  sheet: () => Sheet;
  table: () => readonly (readonly string[])[];
  isDisabled: boolean;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const keep = async (make: () => Promise<MadeFile>) => {
    try {
      const saved = await saveFile(await make());
      if (saved.saved)
        showToast({ text: saved.path ? t`Enregistré : ${saved.path}` : t`Le fichier est prêt.` });
      else if (saved.sentence) showToast({ text: saved.sentence });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  const draw = (format: SheetFormat) => void keep(() => fileOf(sheet(), format, name));
  const copy = () => {
    const { tsv, html } = asTable(table(), sheet().title);
    const item = new ClipboardItem({
      'text/plain': new Blob([tsv], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    navigator.clipboard.write([item]).then(
      () => showToast({ text: t`Tableau copié.` }),
      () => showToast({ text: t`Le presse-papiers n’est pas disponible.` }),
    );
  };
  return (
    <MenuButton
      label={t`Exporter`}
      placement="bottom end"
      trigger={
        <Button compact isDisabled={isDisabled}>
          <Download size={14} aria-hidden />
          <Trans>Exporter</Trans>
        </Button>
      }
    >
      <MenuSection title={t`Le dessin`}>
        <MenuItem onAction={() => draw('svg')}>{t`Dessin SVG`}</MenuItem>
        <MenuItem onAction={() => draw('png')}>{t`Image PNG`}</MenuItem>
        <MenuItem onAction={() => draw('a4')}>{t`PDF, A4 paysage`}</MenuItem>
        <MenuItem onAction={() => draw('a3')}>{t`PDF, A3 paysage`}</MenuItem>
      </MenuSection>
      <MenuSection title={t`Les chiffres`}>
        <MenuItem onAction={copy}>{t`Copier le tableau`}</MenuItem>
        <MenuItem onAction={() => void keep(async () => csvFile(table(), name))}>{t`Fichier CSV`}</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}

/** CSV as spreadsheets open it whatever their language: a mark of UTF-8 first, every cell between quotes (RFC 4180). */
function csvFile(rows: readonly (readonly string[])[], name: string): MadeFile {
  const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
  const content = new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' });
  return { name: `${name}.csv`, mediaType: 'text/csv', content };
}
