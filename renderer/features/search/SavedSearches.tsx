import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, FileStack, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { openOverlay } from '../../app/overlays.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import * as css from './saved.css.ts';
import { useSavedSearches } from './use-saved.ts';

/** The searches kept in the archive under a name: take one, keep the one that is asked. Fit for any field of a query. */
export function SavedSearches({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useLingui();
  const { saved, forget } = useSavedSearches();
  return (
    <PopoverButton
      label={t`Recherches enregistrées`}
      placement="bottom end"
      trigger={
        <Button compact>
          <Bookmark size={14} aria-hidden />
          <Trans>Enregistrées</Trans>
        </Button>
      }
    >
      {(close) => (
        <div className={css.panel}>
          {saved.length === 0 ? (
            <p className={css.none}>
              <Trans>
                Une recherche enregistrée garde ses mots et ses opérateurs, pour tous ceux qui ouvrent
                l’archive.
              </Trans>
            </p>
          ) : (
            <ul className={css.list}>
              {saved.map((search) => (
                <li key={search.id} className={css.line}>
                  <Button
                    variant="quiet"
                    className={css.name}
                    onPress={() => {
                      onQuery(search.query);
                      close();
                    }}
                  >
                    <span>{search.name}</span>
                    <span className={css.query}>{search.query}</span>
                  </Button>
                  <IconButton
                    icon={FileStack}
                    label={t`Ajouter ${search.name} à un rapport`}
                    onPress={() => {
                      close();
                      openOverlay({ name: 'to-report', what: { query: search.query } });
                    }}
                  />
                  <IconButton
                    icon={Trash2}
                    label={t`Ne plus garder ${search.name}`}
                    onPress={() => void forget(search)}
                  />
                </li>
              ))}
            </ul>
          )}
          {query.trim() !== '' && <SaveForm query={query.trim()} onSaved={close} />}
        </div>
      )}
    </PopoverButton>
  );
}

function SaveForm({ query, onSaved }: { query: string; onSaved: () => void }) {
  const { t } = useLingui();
  const { saved, save } = useSavedSearches();
  const [name, setName] = useState('');
  const named = name.trim();
  const known = saved.find((one) => one.name === named);
  const submit = async () => {
    if (!(await save({ ...(known && { id: known.id }), name: named, query }))) return;
    showToast({ text: t`La recherche « ${named} » est enregistrée.` });
    onSaved();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (named) void submit();
  };
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextField label={t`Nom de la recherche`} value={name} onChange={setName} maxLength={120} autoFocus />
      <Button type="submit" variant="primary" isDisabled={!named}>
        {known ? <Trans>Remplacer</Trans> : <Trans>Enregistrer</Trans>}
      </Button>
    </form>
  );
}
