import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api, client } from '../client/client.ts';
import { useSentence } from '../client/sentences.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { SectionLabel } from '../ui/layout/SectionLabel.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as css from './shell.css.ts';

/** « Camille Durand » gives « CD ». */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 4);
}

/** Asks who is writing: once at first, and again whenever one wants. Every change then carries this author. */
export function AuthorDialog({ onClose, required }: { onClose: () => void; required: boolean }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: known } = useQuery(api.authors.list.queryOptions());
  const [name, setName] = useState('');
  const [initials, setInitials] = useState<string | null>(null);
  const [role, setRole] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (write: () => Promise<unknown>) => {
    try {
      await write();
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const create = () =>
    attempt(async () => {
      const author = await client.authors.create({ name, initials: initials ?? initialsOf(name), role });
      await client.authors.choose({ id: author.id });
    });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      dismissable={!required}
      title={t`Qui écrit ?`}
      actions={
        <Button variant="primary" type="submit" form="author" isDisabled={!name.trim()}>
          <Trans>Commencer</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Chaque modification porte le nom de son auteur. Rien ne quitte cet ordinateur.</Trans>
      </p>
      {known && known.length > 0 && (
        <>
          <SectionLabel level={3}>
            <Trans>Déjà dans cette archive</Trans>
          </SectionLabel>
          {known.map((author) => (
            <Button
              key={author.id}
              onPress={() => void attempt(() => client.authors.choose({ id: author.id }))}
            >
              {author.name} ({author.initials})
            </Button>
          ))}
          <SectionLabel level={3}>
            <Trans>Une autre personne</Trans>
          </SectionLabel>
        </>
      )}
      <Form
        id="author"
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <div className={css.formColumns}>
          <TextField
            label={t`Nom`}
            value={name}
            onChange={setName}
            autoFocus
            isRequired
            problem={problem}
            maxLength={200}
          />
          <TextField
            label={t`Initiales`}
            value={initials ?? initialsOf(name)}
            onChange={setInitials}
            maxLength={6}
          />
        </div>
        <TextField
          label={t`Fonction`}
          value={role}
          onChange={setRole}
          placeholder={t`Analyste, directrice…`}
          maxLength={200}
        />
      </Form>
    </Dialog>
  );
}
