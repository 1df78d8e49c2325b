import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushAll } from '../../../app/flush.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { showUndo } from '../../records/undo.ts';
import { dayText } from '../dates.ts';
import * as css from '../review.css.ts';

/** Asks what to freeze and under what name. */
export function PhotographDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [name, setName] = useState(
    () => t`Revue du ${dayText(new Date().toISOString().slice(0, 10), locale)}`,
  );
  const [comment, setComment] = useState('');
  const [query, setQuery] = useState('');
  const take = useMutation({
    mutationFn: async () => {
      // What is being typed is part of what the archive says now.
      await flushAll();
      return client.review.photograph({ name, comment, query });
    },
    onSuccess: ({ records, changeSetId }) => {
      showUndo(
        plural(records, { one: 'Une fiche photographiée.', other: '# fiches photographiées.' }),
        changeSetId,
      );
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Photographier l’archive`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button
            variant="primary"
            isDisabled={name.trim() === '' || take.isPending}
            onPress={() => take.mutate()}
          >
            {take.isPending ? <Trans>Photographie en cours…</Trans> : <Trans>Photographier</Trans>}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && !take.isPending) take.mutate();
        }}
      >
        <TextField label={t`Nom`} value={name} onChange={setName} maxLength={200} autoFocus />
        <TextField label={t`Commentaire`} lines={2} value={comment} onChange={setComment} maxLength={2000} />
        <TextField
          label={t`Ne garder que`}
          value={query}
          onChange={setQuery}
          maxLength={2000}
          placeholder={t`type:atelier cycle:PHARE`}
          description={t`Une recherche. Vide : toutes les fiches datées et tous les cycles.`}
          problem={take.error ? sentenceOf(take.error) : null}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
