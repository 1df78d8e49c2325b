import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, FileStack, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { parseQuery } from '#db/domain/query/parse.ts';
import { sentenceOf } from '#db/domain/sentences.ts';
import { openOverlay } from '../../app/overlays.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { QueryField } from './QueryField.tsx';
import * as css from './saved.css.ts';
import { useSavedSearches } from './use-saved.ts';

/**
 * The searches kept in the archive under a name: take one, keep the one that is asked, or write one from nothing. Fit for any
 * field of a query. `proposed` is what may be kept where nothing is typed: what else narrows the page, as a query.
 * `data-save-search` is what the keyboard looks for.
 */
export function SavedSearches({
  query,
  proposed = '',
  onQuery,
}: {
  query: string;
  proposed?: string;
  onQuery: (query: string) => void;
}) {
  const { t } = useLingui();
  const { saved, forget } = useSavedSearches();
  return (
    <PopoverButton
      label={t`Recherches enregistrées`}
      placement="bottom end"
      trigger={
        <Button compact data-save-search>
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
          <SaveForm
            query={query.trim()}
            proposed={proposed}
            onQuery={(next) => {
              onQuery(next);
              close();
            }}
            onSaved={close}
          />
        </div>
      )}
    </PopoverButton>
  );
}

function SaveForm({
  query,
  proposed,
  onQuery,
  onSaved,
}: {
  query: string;
  proposed: string;
  onQuery: (query: string) => void;
  onSaved: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { saved, save } = useSavedSearches();
  const [name, setName] = useState('');
  const [written, setWritten] = useState(query === '' ? proposed : query);
  const asked = written.trim();
  const parsed = parseQuery(asked);
  const named = name.trim();
  const known = saved.find((one) => one.name === named);
  const isReady = asked !== '' && parsed.ok && named !== '';
  const submit = async () => {
    if (!(await save({ ...(known && { id: known.id }), name: named, query: asked }))) return;
    showToast({ text: t`La recherche « ${named} » est enregistrée.` });
    // What was written here is what one wants to see; what the page asks already stays as it is.
    if (asked === query || asked === proposed) onSaved();
    else onQuery(asked);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void submit();
  };
  return (
    <form className={css.form} onSubmit={onSubmit} aria-label={t`Enregistrer la recherche`}>
      <h3 className={css.formTitle}>
        <Trans>Enregistrer la recherche</Trans>
      </h3>
      <QueryField
        label={t`Recherche à enregistrer`}
        placeholder={t`Des mots, type:… cycle:… avant:…`}
        value={written}
        onChange={setWritten}
        autoFocus={written === ''}
      />
      {!parsed.ok && (
        <p className={css.none} role="status">
          {sentenceOf({ kind: 'invalid-query', ...parsed.error }, locale)}
        </p>
      )}
      <div className={css.formRow}>
        <TextField
          label={t`Nom de la recherche`}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus={written !== ''}
        />
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {known ? <Trans>Remplacer</Trans> : <Trans>Enregistrer</Trans>}
        </Button>
      </div>
      {asked !== query && asked !== proposed && parsed.ok && asked !== '' && (
        <Button variant="quiet" compact onPress={() => onQuery(asked)}>
          <Trans>Chercher sans enregistrer</Trans>
        </Button>
      )}
    </form>
  );
}
