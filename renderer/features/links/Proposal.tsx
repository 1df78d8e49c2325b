import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { RecordRef } from '#preload/contract/base.ts';
import type { UnlinkedRead } from '#preload/contract/links.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { goToBlock } from './go-to-block.ts';
import { linkPlaces, refuse } from './link-places.ts';
import * as css from './links.css.ts';
import { Sentence } from './Sentence.tsx';

/** Passages shown at first: a long note names a theme a thousand times. */
const FEW = 5;

/** Places of one text that name one record, each linked with one click, or all, or proposed no more. */
export function Proposal({
  shown,
  source,
  target,
  places,
}: {
  /** Which of the two the card is named after: the other is the page one is on. */
  shown: RecordRef;
  source: RecordRef;
  target: RecordRef;
  places: readonly UnlinkedRead[];
}) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const choice = ({ passage, start, words }: UnlinkedRead) => ({
    ...{ sourceId: source.id, targetId: target.id },
    ...{ passage, start, words },
  });
  return (
    <div className={css.proposal}>
      <span className={css.cardTitle}>
        <KindIcon kind={shown.kind} size={13} />{' '}
        <Link className={css.grow} data-preview={shown.id} onPress={() => goToBlock(shown, null)}>
          {shown.title}
        </Link>
      </span>
      {(all ? places : places.slice(0, FEW)).map((place) => (
        <div key={`${String(place.passage)} ${String(place.start)}`} className={css.place}>
          <Link className={css.grow} onPress={() => goToBlock(source, place.blockId)}>
            <Sentence sentence={place.sentence} mention={place.mention} />
          </Link>
          <IconButton
            icon={LinkIcon}
            size={14}
            label={t`Lier « ${place.words} » à « ${target.title} »`}
            onPress={() => void linkPlaces([choice(place)])}
          />
        </div>
      ))}
      {!all && places.length > FEW && (
        <Button compact variant="quiet" onPress={() => setAll(true)}>
          <Plural value={places.length - FEW} one="Un autre passage" other="# autres passages" />
        </Button>
      )}
      <div className={css.actions}>
        {places.length > 1 && (
          <Button compact onPress={() => void linkPlaces(places.map(choice))}>
            <Trans>Lier ces passages</Trans>
          </Button>
        )}
        <Button
          compact
          variant="quiet"
          aria-label={t`Ne plus proposer « ${shown.title} »`}
          onPress={() => void refuse(source, target)}
        >
          <Trans>Ne plus proposer</Trans>
        </Button>
      </div>
    </div>
  );
}
