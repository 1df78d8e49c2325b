import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Printer } from 'lucide-react';
import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';

/** The review as a document, or a comparison when one is given; or the page on paper. */
export function ExportReview({ comparison }: { comparison?: { from: string; to: string | null } }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const save = async (format: 'docx' | 'md') => {
    try {
      const { fileName, mediaType, content } = await client.exports.review({
        format,
        locale,
        ...(comparison && { comparison }),
      });
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
      label={t`Exporter la revue`}
      placement="bottom end"
      trigger={
        <Button compact>
          <Download size={14} aria-hidden />
          {comparison ? <Trans>Exporter</Trans> : <Trans>Exporter la revue</Trans>}
        </Button>
      }
    >
      <MenuItem onAction={() => void save('docx')}>{t`Document Word`}</MenuItem>
      <MenuItem onAction={() => void save('md')}>{t`Texte Markdown`}</MenuItem>
      <MenuItem icon={Printer} onAction={() => window.print()}>{t`Imprimer la page`}</MenuItem>
    </MenuButton>
  );
}
