import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Camera, GitCompareArrows, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PictureHead } from '#preload/contract/review.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { navigate } from '../../../app/navigation.ts';
import { api, client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { showUndo } from '../../records/undo.ts';
import { momentText } from '../dates.ts';
import * as css from '../review.css.ts';
import { useReviewWrite } from '../useReview.ts';
import { PhotographDialog } from './PhotographDialog.tsx';

/** Frozen pictures of the archive, newest first: take one, read it, compare it, take it away. */
export function Pictures() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [isTaking, setTaking] = useState(false);
  const { data, error, refetch } = useQuery(api.review.pictures.queryOptions());
  return (
    <>
      <div className={css.composerRow}>
        <p className={css.muted}>
          <Trans>Une photographie fige ce que dit l’archive, pour y comparer la suite.</Trans>
        </p>
        <span className={css.push} />
        <Button variant="primary" onPress={() => setTaking(true)}>
          <Camera size={14} aria-hidden />
          <Trans>Photographier</Trans>
        </Button>
      </div>
      {error && (
        <ErrorState
          title={t`Les photographies ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton lines={4} />}
      {data?.length === 0 && <EmptyState title={t`Pas encore de photographie`} />}
      {data && data.length > 0 && (
        <ul className={css.history} aria-label={t`Photographies`}>
          {data.map((picture) => (
            <li key={picture.id}>
              <PictureLine picture={picture} others={data.filter(({ id }) => id !== picture.id)} />
            </li>
          ))}
        </ul>
      )}
      {isTaking && <PhotographDialog onClose={() => setTaking(false)} />}
    </>
  );
}

function PictureLine({ picture, others }: { picture: PictureHead; others: readonly PictureHead[] }) {
  const { t } = useLingui();
  const write = useReviewWrite();
  const { id, name } = picture;
  const remove = async () => {
    const done = await write(() => client.review.removePicture({ id }));
    if (done) showUndo(t`« ${name} » est retirée.`, done.changeSetId);
  };
  const compare = (to: string | null) => navigate.to({ page: 'comparison', from: id, to });
  return (
    <div className={css.picture}>
      <div className={css.pictureText}>
        <LocationLink to={{ page: 'picture', pictureId: id }} className={css.pictureName}>
          {name}
        </LocationLink>
        {picture.comment && <p>{picture.comment}</p>}
        <PictureFacts picture={picture} />
      </div>
      <Button compact onPress={() => compare(null)} aria-label={t`Comparer à maintenant, « ${name} »`}>
        <GitCompareArrows size={14} aria-hidden />
        <Trans>Comparer à maintenant</Trans>
      </Button>
      {others.length > 0 && (
        <MenuButton
          label={t`Comparer « ${name} » à une autre`}
          placement="bottom end"
          trigger={
            <Button compact aria-label={t`À une autre…, comparer « ${name} »`}>
              <Trans>À une autre…</Trans>
            </Button>
          }
        >
          {others.map((other) => (
            <MenuItem key={other.id} onAction={() => compare(other.id)}>
              {other.name}
            </MenuItem>
          ))}
        </MenuButton>
      )}
      <IconButton icon={Trash2} label={t`Retirer « ${name} »`} onPress={() => void remove()} />
    </div>
  );
}

/** When, by whom, how many records, of what, and what it weighs in the archive. */
export function PictureFacts({ picture }: { picture: PictureHead }) {
  const locale = useLocale();
  const kilobytes = (picture.stored / 1000).toLocaleString(locale, { maximumFractionDigits: 0 });
  return (
    <p className={css.muted}>
      {momentText(picture.at, locale)}
      {picture.author && ` · ${picture.author.name}`} ·{' '}
      <Plural value={picture.records} one="une fiche" other="# fiches" />
      {picture.query && (
        <>
          {' '}
          · <code>{picture.query}</code>
        </>
      )}{' '}
      · <Trans>{kilobytes} Ko</Trans>
    </p>
  );
}
