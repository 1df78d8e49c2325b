import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { ReadOnlyDocument } from './ReadOnlyDocument.tsx';

/** What the archive holds now of a note, beside what one is writing. */
export function OtherVersion({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery({
    ...api.notes.get.queryOptions({ input: { id } }),
    staleTime: 0,
  });
  return (
    <Dialog isOpen onClose={onClose} title={title} size="large">
      {error ? (
        <ErrorState
          title={t`Cette version ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      ) : data ? (
        <ReadOnlyDocument recordId={id} document={data.document} label={title} />
      ) : (
        <Skeleton />
      )}
    </Dialog>
  );
}
