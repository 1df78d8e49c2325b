import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { NoteSpelling } from '#db/domain/spelling/languages.ts';
import { setPreferences, usePreferences } from '../../app/preferences.ts';
import { api, client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Switch } from '../../ui/choice/Switch.tsx';
import { Select, type Option } from '../../ui/field/Select.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import * as css from './spelling.css.ts';

/** How spelling is checked: here, in this note and in the archive, with the words that were added. */
export function SpellingDialog({ recordId, onClose }: { recordId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { spelling: isOn, spellingCapitals } = usePreferences();
  const { data: note } = useQuery(api.spelling.ofNote.queryOptions({ input: { noteId: recordId } }));
  const { data: own = [] } = useQuery(api.spelling.words.queryOptions());
  const languages: Option<NoteSpelling>[] = [
    { value: 'auto', label: t`Selon chaque paragraphe` },
    { value: 'fr', label: t`Français` },
    { value: 'en', label: t`Anglais` },
    { value: 'none', label: t`Aucune : ne pas vérifier cette note` },
  ];
  const write = (work: Promise<unknown>) => {
    work.catch((error: unknown) => showToast({ text: sentenceNow(error) }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Orthographe`}
      size="medium"
      actions={<Button variant="primary" onPress={onClose}>{t`Fermer`}</Button>}
    >
      <div className={css.choices}>
        <Switch isSelected={isOn} onChange={(on) => setPreferences({ spelling: on })}>
          {t`Vérifier l’orthographe à la frappe`}
        </Switch>
        <Switch
          isSelected={spellingCapitals}
          isDisabled={!isOn}
          onChange={(on) => setPreferences({ spellingCapitals: on })}
        >
          {t`Vérifier aussi les mots en capitales`}
        </Switch>
        <Select
          label={t`Langue de cette note`}
          options={languages}
          value={note?.language ?? null}
          isDisabled={!isOn || !note}
          onChange={(language) => write(client.spelling.setNote({ noteId: recordId, language }))}
        />
        <Words
          title={t`Ignorés dans cette note`}
          words={note?.ignored ?? []}
          onRemove={(word) =>
            write(
              client.spelling.setNote({
                noteId: recordId,
                ignored: (note?.ignored ?? []).filter((one) => one !== word),
              }),
            )
          }
        />
        <Words
          title={t`Ajoutés au dictionnaire de l’archive`}
          words={own}
          onRemove={(word) => write(client.spelling.removeWord({ word }))}
        />
        <p>
          <Trans>
            Les noms des fiches de l’archive sont toujours tenus pour justes. Rien n’est téléchargé : les
            dictionnaires sont dans le programme.
          </Trans>
        </p>
      </div>
    </Dialog>
  );
}

function Words({
  title,
  words,
  onRemove,
}: {
  title: string;
  words: readonly string[];
  onRemove: (word: string) => void;
}) {
  const { t } = useLingui();
  if (words.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionLabel>{title}</SectionLabel>
      <ul className={css.words}>
        {words.map((word) => (
          <li key={word} className={css.word}>
            {word}
            <IconButton icon={X} size={13} label={t`Retirer ${word}`} onPress={() => onRemove(word)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
