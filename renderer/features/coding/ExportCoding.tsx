import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { client } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { saveAndTell } from '../export/save-and-tell.ts';
import { useCodingView } from './view-state.ts';

/** The quotations shown as a table or a Word document, or the codes for another program. */
export function ExportCoding() {
  const { t } = useLingui();
  const locale = useLocale();
  const { filter } = useCodingView();
  const save = (format: 'csv' | 'docx' | 'qdc') =>
    saveAndTell(async () => {
      const { fileName, mediaType, content } = await client.excerpts.export({ format, locale, ...filter });
      return { name: fileName, mediaType, content };
    });
  return (
    <MenuButton
      label={t`Exporter le codage`}
      placement="bottom end"
      trigger={
        <Button compact>
          <Download size={14} aria-hidden />
          <Trans>Exporter</Trans>
        </Button>
      }
    >
      <MenuItem onAction={() => void save('docx')}>{t`Citations : document Word`}</MenuItem>
      <MenuItem onAction={() => void save('csv')}>{t`Citations : tableau CSV`}</MenuItem>
      <MenuItem onAction={() => void save('qdc')}>{t`Codes : dictionnaire REFI-QDA`}</MenuItem>
    </MenuButton>
  );
}
