import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Paperclip } from 'lucide-react';
import type { AttachmentRead, RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../client/client.ts';
import { saveFile } from '../../client/save-file.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import * as css from './records.css.ts';

/** Files attached to the record; nothing is shown inline, a copy is saved where one chooses. */
export function AttachmentsSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  if (record.attachments.length === 0) return null;

  const save = async ({ sha256 }: AttachmentRead) => {
    try {
      const { name, mediaType, content } = await client.attachments.get({ sha256 });
      const saved = await saveFile({ name, mediaType, content });
      if (!saved.saved && saved.sentence) showToast({ text: saved.sentence });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };

  return (
    <section className={css.section} aria-label={t`Pièces jointes`}>
      <SectionLabel count={record.attachments.length}>
        <Trans>Pièces jointes</Trans>
      </SectionLabel>
      <ul className={css.lines}>
        {record.attachments.map((attachment) => (
          <li key={attachment.sha256} className={css.lineItem}>
            <Paperclip size={14} aria-hidden />
            {attachment.name}
            <span className={css.small}>
              {(attachment.bytes / 1000).toLocaleString(locale, {
                style: 'unit',
                unit: 'kilobyte',
                maximumFractionDigits: 0,
              })}
            </span>
            <IconButton
              icon={Download}
              size={14}
              label={t`Enregistrer une copie de ${attachment.name}`}
              onPress={() => void save(attachment)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
