import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import type { LinkChoiceInput, UnlinkedRead } from '#preload/contract/links.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { linkPlaces } from './link-places.ts';
import * as css from './links.css.ts';
import { Sentence } from './Sentence.tsx';

/** Places of one text that name one record. */
export type Linkable = { source: RecordRef; target: RecordRef; places: readonly UnlinkedRead[] };

/** What `links.link` takes at once. */
const MOST = 2000;

/** Every link that would be made, in its sentence, each of which may be left out; then all of them as one change. */
export function LinkAll({
  linkable,
  by,
  more = false,
  isAsking = false,
  onMore,
  onClose,
}: {
  linkable: readonly Linkable[];
  /** What the places are gathered under. */
  by: 'source' | 'target';
  more?: boolean;
  isAsking?: boolean;
  onMore?: () => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [isLinking, setLinking] = useState(false);
  const lines = linkable.flatMap(({ source, target, places }) =>
    places.map((place) => ({
      place,
      key: `${source.id} ${target.id} ${String(place.passage)} ${String(place.start)}`,
      spot: `${source.id} ${String(place.passage)} ${String(place.start)}`,
      choice: {
        ...{ sourceId: source.id, targetId: target.id },
        ...{ passage: place.passage, start: place.start, words: place.words },
      } satisfies LinkChoiceInput,
    })),
  );
  // Where several records bear one name, only the first is chosen until someone says which.
  const spots = new Set<string>();
  const doubtful = new Set(
    lines.filter(({ spot }) => spots.has(spot) || !spots.add(spot)).map(({ key }) => key),
  );
  const isKept = (key: string) => excluded.has(key) === doubtful.has(key);
  const kept = lines.filter(({ key }) => isKept(key));
  const set = (keys: readonly string[], keep: boolean) =>
    setExcluded((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (keep === doubtful.has(key)) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const run = async () => {
    setLinking(true);
    const done = await linkPlaces(kept.slice(0, MOST).map(({ choice }) => choice));
    setLinking(false);
    if (done) onClose();
  };
  let at = 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Lier les mentions`}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>{t`Fermer`}</Button>
          <Button variant="primary" isDisabled={kept.length === 0 || isLinking} onPress={() => void run()}>
            <Plural value={Math.min(kept.length, MOST)} one="Faire un lien" other="Faire # liens" />
          </Button>
        </>
      }
    >
      <p className={css.small}>
        <Trans>Chaque passage garde ses mots et mène à la fiche. Décochez ce qui ne doit pas être lié.</Trans>
      </p>
      <div className={css.list}>
        {linkable.map(({ source, target, places }) => {
          const mine = lines.slice(at, (at += places.length));
          const ticked = mine.filter(({ key }) => isKept(key)).length;
          const shown = by === 'source' ? source : target;
          return (
            <div
              key={`${source.id} ${target.id}`}
              role="group"
              aria-label={shown.title}
              className={css.lines}
            >
              <Checkbox
                isSelected={ticked === mine.length}
                isIndeterminate={ticked > 0 && ticked < mine.length}
                onChange={(keep) =>
                  set(
                    mine.map(({ key }) => key),
                    keep,
                  )
                }
              >
                <span className={css.cardTitle}>
                  <KindIcon kind={shown.kind} size={13} /> {shown.title}
                </span>
              </Checkbox>
              {mine.map(({ key, place }) => (
                <div key={key} className={css.lineUnder}>
                  <Checkbox isSelected={isKept(key)} onChange={(keep) => set([key], keep)}>
                    <Sentence sentence={place.sentence} mention={place.mention} />
                  </Checkbox>
                </div>
              ))}
            </div>
          );
        })}
        {more && (
          <Button compact isDisabled={isAsking} onPress={() => onMore?.()}>
            <Trans>Chercher plus loin</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  );
}
