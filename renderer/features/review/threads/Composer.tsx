import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NATURE_LABELS, NATURES, type Nature } from '#db/domain/review/states.ts';
import { subjectKey, type Subject } from '#db/domain/review/subject.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { DayInWords } from '../DayInWords.tsx';
import { useDraft } from '../drafts.ts';
import * as css from '../review.css.ts';
import { useReviewWrite } from '../useReview.ts';
import { sends } from './sends.ts';

/** A new comment or decision on a subject. Ctrl+Enter sends it; what is not sent is kept. */
export function Composer({
  subject,
  onDone,
  autoFocus = false,
}: {
  subject: Subject;
  onDone?: () => void;
  autoFocus?: boolean;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useReviewWrite();
  const [text, setText] = useDraft(subjectKey(subject));
  const [nature, setNature] = useState<Nature>('commentaire');
  const [due, setDue] = useState<string | null>('');
  const isReady = text.trim() !== '' && due !== null;
  const send = async () => {
    if (!isReady) return;
    const sent = await write(() =>
      client.review.comment({ subject, nature, text: text.trim(), due: due || null }),
    );
    if (!sent) return;
    setText('');
    setDue('');
    setNature('commentaire');
    onDone?.();
  };
  return (
    <form
      className={css.composer}
      aria-label={t`Nouveau commentaire`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (sends(event)) void send();
      }}
    >
      <TextField
        label={nature === 'decision' ? t`Décision` : t`Commentaire`}
        lines={3}
        value={text}
        onChange={setText}
        maxLength={20_000}
        autoFocus={autoFocus}
        placeholder={t`Un code (E-012) devient un lien`}
      />
      <div className={css.fields}>
        <Select<Nature>
          shape="pill"
          label={t`Nature`}
          value={nature}
          onChange={setNature}
          options={NATURES.map((value) => ({ value, label: NATURE_LABELS[value][locale] }))}
        />
        <DayInWords label={t`Échéance`} day="" onChange={setDue} />
      </div>
      <div className={css.composerRow}>
        <span className={css.push} />
        {onDone && (
          <Button compact variant="quiet" onPress={onDone}>
            <Trans>Fermer</Trans>
          </Button>
        )}
        <Button compact variant="primary" type="submit" isDisabled={!isReady}>
          {nature === 'decision' ? <Trans>Décider</Trans> : <Trans>Commenter</Trans>}
        </Button>
      </div>
    </form>
  );
}
