import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { useCodingView } from './view-state.ts';

/** The quotations shown as a table or a Word document, or the codes for another program. */
export function ExportCoding() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { filter } = useCodingView();
  const save = async (format: 'csv' | 'docx' | 'qdc') => {
    try {
      const { fileName, mediaType, content } = await client.excerpts.export({ format, locale, ...filter });
      const saved = await saveFile({ name: fileName, mediaType, content });
      if (saved.saved)
        showToast({ text: saved.path ? t`Enregistré : ${saved.path}` : t`Le fichier est prêt.` });
      else if (saved.sentence) showToast({ text: saved.sentence });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
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
