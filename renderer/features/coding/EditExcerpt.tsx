import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { saving } from '../../app/status.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from '../records/undo.ts';
import { onCtrlEnter } from '../signals/sheet/ctrl-enter.ts';
import * as css from './coding.css.ts';
import { SpeakerFields, type Said } from './SpeakerFields.tsx';

/** Changes who says a coded passage, as what, and the comment on it. */
export function EditExcerpt({ excerpt, onClose }: { excerpt: Excerpt; onClose: () => void }) {
  const { t } = useLingui();
  const { id, quote, speaker, profile, comment } = excerpt;
  const [said, setSaid] = useState<Said>({ speaker, profile, comment });
  const save = async () => {
    try {
      const { changeSetId } = await saving(() => client.excerpts.edit({ id, ...said }), sentenceNow);
      onClose();
      showUndo(t`Passage modifié.`, changeSetId);
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Modifier le passage codé`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button variant="primary" onPress={() => void save()}>{t`Enregistrer`}</Button>
        </>
      }
    >
      <div className={css.form} onKeyDown={onCtrlEnter(() => void save())}>
        <blockquote className={css.quotation} tabIndex={0}>
          {quote}
        </blockquote>
        <SpeakerFields said={said} change={(part) => setSaid({ ...said, ...part })} />
      </div>
    </Dialog>
  );
}
