import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { openOverlay } from '../../app/overlays.ts';
import { saving } from '../../app/status.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { openExcerpt, showPassage, useOpenExcerpt } from '../../editor/excerpts/shown.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { classes } from '../../ui/classes.ts';
import { Button } from '../../ui/button/Button.tsx';
import { goToBlock } from '../links/go-to-block.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from '../records/undo.ts';
import { carriedAs } from '../reports/gather/carried.ts';
import { CodeChip } from './CodeChip.tsx';
import * as css from './coding.css.ts';
import { EditExcerpt } from './EditExcerpt.tsx';

/** One coded passage: its words, who says them, where, and whether they changed since. */
export function ExcerptCard({
  excerpt,
  inNote = false,
  underCode = false,
}: {
  excerpt: Excerpt;
  inNote?: boolean;
  /** It stands under the title of its code. */
  underCode?: boolean;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { id: open } = useOpenExcerpt();
  const ref = useRef<HTMLQuoteElement>(null);
  const { id, code, note, quote, place, state, speaker, profile, comment } = excerpt;
  const isOpen = inNote && open === id;
  const [isEditing, setEditing] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    ref.current?.scrollIntoView({ block: 'nearest' });
    ref.current?.querySelector('button')?.focus();
  }, [isOpen]);

  const show = () => {
    if (inNote) {
      openExcerpt(id);
      showPassage(note.id, id);
      return;
    }
    openExcerpt(id);
    goToBlock(note, place?.blockId ?? null);
  };
  const change = async (write: () => Promise<{ changeSetId: string }>, said: string) => {
    try {
      const { changeSetId } = await saving(write, sentenceNow);
      showUndo(said, changeSetId);
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  const said = [speaker, profile].filter((part) => part !== '').join(', ');
  return (
    <blockquote
      ref={ref}
      className={classes(css.card, isOpen && css.cardOpen)}
      {...carriedAs({ as: 'piece', source: { is: 'extrait', recordId: note.id, excerptId: id } })}
    >
      {!underCode && (
        <div className={css.chips}>
          <CodeChip code={code} />
        </div>
      )}
      <button type="button" className={css.words} onClick={show} aria-label={t`Voir le passage : ${quote}`}>
        « {quote} »
      </button>
      {said !== '' && <p className={css.meta}>{said}</p>}
      {comment !== '' && <p className={css.meta}>{comment}</p>}
      {!inNote && (
        <p className={css.meta}>
          <LocationLink to={locationOf(note)}>
            {note.code} · {note.title}
          </LocationLink>
          {excerpt.noteDate && `, ${formatDate(excerpt.noteDate, locale, 'long')}`}
          {excerpt.ateliers.map((atelier) => (
            <span key={atelier.id}>
              {' · '}
              <LocationLink to={locationOf(atelier)}>{atelier.title}</LocationLink>
            </span>
          ))}
        </p>
      )}
      {state === 'disparu' && (
        <p className={css.changed}>
          <Trans>Ces mots ne sont plus dans la note.</Trans>
        </p>
      )}
      {state === 'modifie' && place && (
        <p className={css.changed}>
          <Trans>Le texte a changé depuis : « {place.words} »</Trans>
        </p>
      )}
      <div className={css.actions}>
        {state === 'modifie' && (
          <Button
            compact
            onPress={() => void change(() => client.excerpts.accept({ id }), t`Citation mise à jour.`)}
          >{t`Prendre le texte actuel`}</Button>
        )}
        <Button
          variant="quiet"
          compact
          onPress={() =>
            openOverlay({
              name: 'to-report',
              what: {
                carried: [{ as: 'piece', source: { is: 'extrait', recordId: note.id, excerptId: id } }],
              },
            })
          }
        >{t`Ajouter au rapport`}</Button>
        <Button variant="quiet" compact onPress={() => setEditing(true)}>{t`Modifier`}</Button>
        <Button
          variant="quiet"
          compact
          onPress={() => void change(() => client.excerpts.remove({ id }), t`Passage décodé.`)}
        >{t`Décoder`}</Button>
      </div>
      {isEditing && <EditExcerpt excerpt={excerpt} onClose={() => setEditing(false)} />}
    </blockquote>
  );
}
