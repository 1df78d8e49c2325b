import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Paperclip, X } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { FileTrigger } from 'react-aria-components';
import { fileSize } from '#db/domain/document/files.ts';
import type { AttachmentRead, RecordDetail } from '#preload/contract/records.ts';
import { saving } from '../../app/status.ts';
import { client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { attachFiles } from './attach-files.ts';
import { saveAttachment } from './save-attachment.ts';
import * as files from './attachments.css.ts';
import * as css from './records.css.ts';
import { showUndo } from './undo.ts';
import { refreshRecord, useWrite } from './use-record.ts';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/**
 * The files of a record: chosen or dropped here, or shown by its text. Nothing is shown inline, a copy is saved where one
 * chooses; what is in them is found by the search.
 */
export function AttachmentsSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const [over, setOver] = useState(false);
  const canAttach = record.deletedAt === null;
  if (record.attachments.length === 0 && !canAttach) return null;

  const add = (chosen: readonly File[]) => {
    if (chosen.length > 0) void saving(() => attachFiles(record.id, chosen), sentenceOf);
  };
  const remove = ({ sha256 }: AttachmentRead) => {
    write(() => client.attachments.detach({ recordId: record.id, sha256 }))
      .then(({ changeSetId }) =>
        showUndo(t`Fichier retiré.`, changeSetId, () => void refreshRecord(record.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };

  return (
    <section
      className={classes(css.section, canAttach && over && files.over)}
      aria-label={t`Pièces jointes`}
      onDragOver={(event) => {
        if (!canAttach || !bringsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!canAttach || !bringsFiles(event)) return;
        event.preventDefault();
        add([...event.dataTransfer.files]);
      }}
    >
      <div className={css.sectionHead}>
        <SectionLabel count={record.attachments.length}>
          <Trans>Pièces jointes</Trans>
        </SectionLabel>
        {canAttach && (
          <span className={css.push}>
            <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
              <Button compact variant="quiet">
                <Paperclip size={14} aria-hidden />
                <Trans>Joindre un fichier</Trans>
              </Button>
            </FileTrigger>
          </span>
        )}
      </div>
      {record.attachments.length === 0 && (
        <EmptyState
          small
          title={t`Choisissez un fichier ou déposez-le ici : ses mots se trouveront par la recherche.`}
        />
      )}
      <ul className={css.lines}>
        {record.attachments.map((attachment) => (
          <li key={attachment.sha256} className={css.lineItem}>
            <Paperclip size={14} aria-hidden className={files.icon} />
            <span className={files.name}>{attachment.name}</span>
            <span className={css.small}>{fileSize(attachment.bytes, locale)}</span>
            <IconButton
              icon={Download}
              size={14}
              label={t`Enregistrer une copie de ${attachment.name}`}
              onPress={() => void saveAttachment(attachment)}
            />
            {canAttach && attachment.byHand && (
              <IconButton
                icon={X}
                size={14}
                label={t`Retirer ${attachment.name}`}
                onPress={() => remove(attachment)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
