import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { VALIDATION_LABELS, type Validation } from '#db/domain/review/states.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { showUndo } from '../../records/undo.ts';
import * as css from '../review.css.ts';
import { useReviewWrite } from '../useReview.ts';
import { ValidationSign } from './ValidationSign.tsx';

/** What is said most comes first. */
const OFFERED: readonly Validation[] = ['valide', 'a-reprendre', 'a-valider'];

/** A reason if there is one, then what is said of one or several records. */
export function ValidationForm({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useReviewWrite();
  const [reason, setReason] = useState('');
  const say = async (state: Validation) => {
    const done = await write(() => client.review.validate({ ids: [...ids], state, reason: reason.trim() }));
    if (!done) return;
    const text = plural(done.count, {
      0: 'Rien n’a changé : c’était déjà dit.',
      one: 'La revue le dit d’une fiche.',
      other: 'La revue le dit de # fiches.',
    });
    if (done.count > 0) showUndo(text, done.changeSetId);
    else showToast({ text });
    onDone();
  };
  return (
    <div className={css.form}>
      <TextField label={t`Motif`} value={reason} onChange={setReason} maxLength={2000} autoFocus />
      <div className={css.composerRow}>
        {OFFERED.map((state) => (
          <Button
            key={state}
            compact
            variant={state === 'valide' ? 'primary' : 'secondary'}
            onPress={() => void say(state)}
          >
            <ValidationSign state={state} />
            {VALIDATION_LABELS[state][locale]}
          </Button>
        ))}
      </div>
    </div>
  );
}
