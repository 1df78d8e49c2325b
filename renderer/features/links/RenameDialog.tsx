import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { flushAll } from '../../app/flush.ts';
import { api, client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { showUndo } from '../records/undo.ts';
import { refreshRecord, useRecord } from '../records/use-record.ts';
import * as css from './links.css.ts';

const FORM = 'rename-record';

/** Another title for a record, with what follows it said first. */
export function RenameDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: record } = useRecord(id);
  const { data: preview } = useQuery(api.links.renamePreview.queryOptions({ input: { id } }));
  const [typed, setTyped] = useState<string | null>(null);
  const [keepOld, setKeepOld] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  if (!record) return null;
  const title = (typed ?? record.title).trim();
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (title === '' || title === record.title) return onClose();
    try {
      // A note being written keeps its title in its own hands until it is saved.
      await flushAll();
      const { changeSetId } = await client.links.rename({ id, revision: record.revision, title, keepOld });
      await refreshRecord(id);
      showUndo(t`« ${record.title} » s’appelle maintenant « ${title} ».`, changeSetId);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Renommer`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={title === ''}>{t`Renommer`}</Button>
        </>
      }
    >
      <form id={FORM} className={css.group} onSubmit={(event) => void run(event)}>
        <TextField
          label={t`Nouveau titre`}
          value={typed ?? record.title}
          onChange={setTyped}
          maxLength={500}
          autoFocus
          problem={problem}
        />
        <Checkbox isSelected={keepOld} onChange={setKeepOld}>
          <Trans>Garder « {record.title} » parmi les autres noms</Trans>
        </Checkbox>
        {preview && (
          <p className={css.small} role="status">
            {preview.notes === 0 ? (
              <Trans>Aucun texte ne cite cette fiche.</Trans>
            ) : (
              <>
                <Plural
                  value={preview.follow}
                  _0="Aucune mention ne montre ce titre."
                  one="Une mention montrera le nouveau titre."
                  other="# mentions montreront le nouveau titre."
                />{' '}
                {preview.own > 0 && (
                  <Plural
                    value={preview.own}
                    one="Une autre garde les mots de son auteur."
                    other="# autres gardent les mots de leur auteur."
                  />
                )}
              </>
            )}
          </p>
        )}
      </form>
    </Dialog>
  );
}
