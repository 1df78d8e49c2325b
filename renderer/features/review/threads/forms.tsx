import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NATURE_LABELS, NATURES, type Nature } from '#db/domain/review/states.ts';
import type { Remark, Thread } from '#preload/contract/review.ts';
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

/** An answer being written; Ctrl+Enter sends it. */
export function AnswerForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLingui();
  const write = useReviewWrite();
  const [text, setText] = useDraft(`answer ${id}`);
  const send = async () => {
    if (!text.trim()) return;
    if (!(await write(() => client.review.answer({ id, text: text.trim() })))) return;
    setText('');
    onDone();
  };
  return (
    <div className={css.composer} onKeyDown={(event) => sends(event) && void send()}>
      <TextField label={t`Réponse`} lines={2} value={text} onChange={setText} maxLength={20_000} autoFocus />
      <Actions onDone={onDone} onSend={() => void send()} isReady={text.trim() !== ''}>
        <Trans>Répondre</Trans>
      </Actions>
    </div>
  );
}

/** What one wrote, being changed; `thread` when it is a comment, which has a nature and a day. */
export function EditForm({
  remark,
  thread,
  onDone,
}: {
  remark: Remark;
  thread: Thread | null;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useReviewWrite();
  const [text, setText] = useState(remark.text);
  const [nature, setNature] = useState<Nature>(thread?.nature ?? 'commentaire');
  const [due, setDue] = useState<string | null>(thread?.due ?? '');
  const isReady = text.trim() !== '' && due !== null;
  const save = async () => {
    if (!isReady) return;
    const patch = { id: remark.id, text: text.trim(), ...(thread && { nature, due: due || null }) };
    if (await write(() => client.review.edit(patch))) onDone();
  };
  return (
    <div className={css.composer} onKeyDown={(event) => sends(event) && void save()}>
      <TextField label={t`Texte`} lines={3} value={text} onChange={setText} maxLength={20_000} autoFocus />
      {thread && (
        <div className={css.fields}>
          <Select<Nature>
            shape="pill"
            label={t`Nature`}
            value={nature}
            onChange={setNature}
            options={NATURES.map((value) => ({ value, label: NATURE_LABELS[value][locale] }))}
          />
          <DayInWords label={t`Échéance`} day={thread.due ?? ''} onChange={setDue} />
        </div>
      )}
      <Actions onDone={onDone} onSend={() => void save()} isReady={isReady}>
        <Trans>Enregistrer</Trans>
      </Actions>
    </div>
  );
}

function Actions({
  onDone,
  onSend,
  isReady,
  children,
}: {
  onDone: () => void;
  onSend: () => void;
  isReady: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={css.composerRow}>
      <span className={css.push} />
      <Button compact variant="quiet" onPress={onDone}>
        <Trans>Renoncer</Trans>
      </Button>
      <Button compact variant="primary" onPress={onSend} isDisabled={!isReady}>
        {children}
      </Button>
    </div>
  );
}
