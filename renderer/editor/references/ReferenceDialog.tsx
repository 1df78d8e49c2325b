import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { fold } from '#db/domain/text/fold.ts';
import type { ReferenceShows } from '#db/domain/document/types.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Radios } from '../../ui/choice/Radios.tsx';
import { SearchField } from '../../ui/field/SearchField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import type { ReferenceFields } from '../nodes/reference.ts';
import { usePage, usePlaces, type Place } from './places.ts';
import * as css from './references.css.ts';
import { usePlaceWords } from './words.ts';

/** Finds a heading, a figure or a table of the text by its number or its words, and what to say of it. */
export function ReferenceDialog({
  fields,
  action,
  onChosen,
  onClose,
}: {
  fields: ReferenceFields | null;
  action: string;
  onChosen: (fields: ReferenceFields) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const places = usePlaces();
  const { nameOf, referenceTo } = usePlaceWords();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(fields?.target ?? null);
  const [shows, setShows] = useState<ReferenceShows>(fields?.shows ?? 'number');
  const wanted = fold(words.trim());
  const found = places
    .filter(hasId)
    .filter((place) => fold(`${nameOf(place)} ${place.title}`).includes(wanted));
  // Typing narrows the list: what is left first is what is meant.
  const place = found.find(({ blockId }) => blockId === chosen) ?? (wanted === '' ? undefined : found[0]);
  const page = usePage(place?.blockId ?? '');
  const said = place ? referenceTo(place, shows, page) : '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (place) onChosen({ target: place.blockId, shows, label: said.slice(0, 500) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Renvoi`}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={!place}>
          {action}
        </Button>
      }
    >
      <form id={form} className={css.form} onSubmit={submit}>
        {places.length === 0 ? (
          <EmptyState
            small
            title={t`Rien à quoi renvoyer pour l’instant : ce texte n’a ni titre, ni figure ou tableau légendé.`}
          />
        ) : (
          <>
            <SearchField
              label={t`Titre, figure ou tableau`}
              placeholder={t`Titre, figure ou tableau`}
              value={words}
              onChange={setWords}
              onSubmit={() => place && onChosen({ target: place.blockId, shows, label: said.slice(0, 500) })}
              autoFocus
            />
            <ListBox
              aria-label={t`Ce à quoi renvoyer`}
              className={css.targets}
              items={found.map((one) => ({ ...one, id: one.blockId }))}
              selectionMode="single"
              selectionBehavior="replace"
              selectedKeys={place ? [place.blockId] : []}
              onSelectionChange={(keys) =>
                keys !== 'all' && setChosen(keys.size > 0 ? String([...keys][0]) : null)
              }
              renderEmptyState={() => <Trans>Rien de ce nom.</Trans>}
            >
              {(one) => (
                <ListBoxItem
                  id={one.blockId}
                  textValue={`${nameOf(one)} ${one.title}`}
                  className={css.target}
                  style={{ paddingLeft: 8 + Math.max(0, one.level - 1) * 12 }}
                >
                  <span className={css.targetName}>{nameOf(one)}</span>
                  <span className={css.targetTitle}>{one.title || t`Sans titre`}</span>
                </ListBoxItem>
              )}
            </ListBox>
            <Radios<ReferenceShows>
              label={t`Ce que dit le renvoi`}
              across
              value={shows}
              onChange={setShows}
              options={[
                { value: 'number', label: t`Le numéro` },
                { value: 'title', label: t`Le titre` },
                { value: 'page', label: t`La page` },
              ]}
            />
            {place && (
              <p className={css.preview}>
                <Trans>Dans le texte : {said}</Trans>
              </p>
            )}
          </>
        )}
      </form>
    </Dialog>
  );
}

const hasId = (place: Place): place is Place & { blockId: string } => place.blockId !== null;
