import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { saveAttachment } from '../../features/records/save-attachment.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import type { FileFields } from '../nodes/file.ts';
import * as css from './files.css.ts';

/** The words of a file that is plain text, as it has them: nothing in it is followed or run. */
export function TextDialog({ file, onClose }: { file: FileFields; onClose: () => void }) {
  const { t } = useLingui();
  const { data, isError } = useQuery({
    ...api.attachments.get.queryOptions({ input: { sha256: file.sha256 } }),
    select: (one) => one.content,
  });
  const words = useQuery({
    queryKey: ['file-words', file.sha256],
    queryFn: () => data?.text() ?? '',
    enabled: data !== undefined,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={file.name}
      size="large"
      actions={<Button onPress={() => void saveAttachment(file)}>{t`Enregistrer une copie`}</Button>}
    >
      {isError ? (
        <p>{t`Ce fichier n’a pas pu être lu.`}</p>
      ) : (
        <pre className={css.words} tabIndex={0} aria-label={t`Contenu du fichier`}>
          {words.data}
        </pre>
      )}
    </Dialog>
  );
}
