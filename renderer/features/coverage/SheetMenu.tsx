import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import type { Locale } from '#db/domain/locale.ts';
import { csvText, harmlessCell } from '#db/domain/text/csv.ts';
import type { MadeFile } from '../../client/save-file.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { fileOf, type SheetFormat } from '../drawing/file-of.ts';
import type { Sheet } from '../drawing/shapes.ts';
import { saveAndTell } from '../export/save-and-tell.ts';
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
  const locale = useLocale();
  const draw = (format: SheetFormat) => void saveAndTell(() => fileOf(sheet(), format, name));
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
        <MenuItem
          onAction={() => void saveAndTell(() => csvFile(table(), name, locale))}
        >{t`Fichier CSV`}</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}

function csvFile(rows: readonly (readonly string[])[], name: string, locale: Locale): MadeFile {
  const text = csvText(
    rows.map((row) => row.map(harmlessCell)),
    locale,
  );
  return { name: `${name}.csv`, mediaType: 'text/csv', content: new Blob([text], { type: 'text/csv' }) };
}
