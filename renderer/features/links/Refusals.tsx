import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { allow } from './link-places.ts';
import * as css from './links.css.ts';

/** The links one said not to propose between this record and others, each of which may be proposed again. */
export function Refusals({ id }: { id: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useQuery(api.links.refusals.queryOptions({ input: { id } }));
  if (data.length === 0 && !isOpen) return null;
  const close = () => setOpen(false);
  return (
    <div>
      <Button compact variant="quiet" onPress={() => setOpen(true)}>
        <Plural value={data.length} _0="Liens refusés" one="Un lien refusé…" other="# liens refusés…" />
      </Button>
      {isOpen && (
        <Dialog
          isOpen
          onClose={close}
          title={t`Liens refusés`}
          size="medium"
          actions={<Button onPress={close}>{t`Fermer`}</Button>}
        >
          {data.length === 0 ? (
            <EmptyState small title={t`Aucun lien n’est refusé ici.`} />
          ) : (
            <p className={css.small}>
              <Trans>Ces liens ne sont plus proposés, bien que le texte nomme la fiche.</Trans>
            </p>
          )}
          <ul className={css.list}>
            {data.map(({ source, target }) => (
              <li key={`${source.id} ${target.id}`} className={css.pair}>
                <span className={css.grow} onClickCapture={close}>
                  <KindIcon kind={source.kind} size={13} />{' '}
                  <LocationLink to={locationOf(source)}>{source.title}</LocationLink>
                  <span aria-hidden> → </span>
                  <KindIcon kind={target.kind} size={13} />{' '}
                  <LocationLink to={locationOf(target)}>{target.title}</LocationLink>
                </span>
                <Button
                  compact
                  aria-label={t`Proposer de nouveau de lier « ${source.title} » à « ${target.title} »`}
                  onPress={() => void allow(source, target)}
                >
                  <Trans>Proposer de nouveau</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
