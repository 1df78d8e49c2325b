import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Printer } from 'lucide-react';
import { client } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { saveAndTell } from '../export/save-and-tell.ts';

/** The review as a document, or a comparison when one is given; or the page on paper. */
export function ExportReview({ comparison }: { comparison?: { from: string; to: string | null } }) {
  const { t } = useLingui();
  const locale = useLocale();
  const save = (format: 'docx' | 'md') =>
    saveAndTell(async () => {
      const { fileName, mediaType, content } = await client.exports.review({
        format,
        locale,
        ...(comparison && { comparison }),
      });
      return { name: fileName, mediaType, content };
    });
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
