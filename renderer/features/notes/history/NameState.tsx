import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RevisionRead } from '#preload/contract/notes.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';

/** Gives a kept state a name, another one, or none when the field is left empty. */
export function NameState({ state }: { state: RevisionRead }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [name, setName] = useState(state.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const label = state.name === null ? t`Nommer cet état` : t`Renommer cet état`;
  return (
    <PopoverButton label={label} placement="bottom start" trigger={<Button compact>{label}</Button>}>
      {(close) => (
        <form
          style={{ width: 260 }}
          onSubmit={(event) => {
            event.preventDefault();
            client.notes
              .nameRevision({ revisionId: state.id, name: name.trim() || null })
              .then(close, (error: unknown) => setProblem(sentenceOf(error)));
          }}
        >
          <TextField
            label={t`Nom`}
            value={name}
            onChange={setName}
            problem={problem}
            maxLength={200}
            autoFocus
          />
        </form>
      )}
    </PopoverButton>
  );
}
