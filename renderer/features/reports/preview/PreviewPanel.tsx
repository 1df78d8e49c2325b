import { Trans, useLingui } from '@lingui/react/macro';
import { Check, ChevronLeft, ChevronRight, LoaderCircle, Maximize2 } from 'lucide-react';
import { use, useEffect, useState, type KeyboardEvent } from 'react';
import type { ReportSettings } from '#db/domain/reports/settings.ts';
import { useSentence } from '../../../client/sentences.ts';
import { PlacesContext } from '../../../editor/references/places.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import type { NoteSession } from '../../notes/session.ts';
import { useOutline } from '../outline/store.ts';
import { PagesDialog } from './PagesDialog.tsx';
import * as css from './preview.css.ts';
import { usePreview } from './use-preview.ts';

/** The pages of the report as they would be printed, one at a time; it follows the section one writes in. */
export function PreviewPanel({
  reportId,
  session,
  settings,
}: {
  reportId: string;
  session: NoteSession;
  settings: ReportSettings;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { pages, places, state, error, retry } = usePreview(reportId, session, settings);
  const [at, setAt] = useState(0);
  const [large, setLarge] = useState(false);
  const current = useOutline(
    ({ sections, current: key }) => sections.find((one) => one.key === key)?.blockId,
  );
  const pageHere = places.find(({ blockId }) => blockId === current)?.page;
  // The page of the section one came to; leafing through afterwards is the reader's own.
  useEffect(() => {
    if (pageHere !== undefined) setAt(pageHere - 1);
  }, [pageHere]);
  const store = use(PlacesContext);
  useEffect(() => {
    if (places.length > 0)
      store?.setState({ pages: new Map(places.map(({ blockId, page }) => [blockId, page])) });
  }, [places, store]);

  const index = Math.max(0, Math.min(at, pages.length - 1));
  const page = pages[index];
  const go = (step: number) => setAt(Math.max(0, Math.min(index + step, pages.length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    go(step);
  };
  return (
    <div className={css.panel} onKeyDown={onKeyDown}>
      <div className={css.bar}>
        <IconButton
          icon={ChevronLeft}
          label={t`Page précédente`}
          isDisabled={index === 0}
          onPress={() => go(-1)}
        />
        <span className={css.number} role="status">
          {pages.length > 0 ? (
            <Trans>
              Page {index + 1} sur {pages.length}
            </Trans>
          ) : (
            ''
          )}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t`Page suivante`}
          isDisabled={index >= pages.length - 1}
          onPress={() => go(1)}
        />
        <span className={css.push} />
        <span className={css.making} role="status" data-preview-state={state}>
          {state === 'making' && (
            <>
              <LoaderCircle size={13} aria-hidden className={css.turning} />
              {pages.length === 0 ? <Trans>Mise en page…</Trans> : <Trans>Mise à jour en cours…</Trans>}
            </>
          )}
          {state === 'ready' && pages.length > 0 && (
            <>
              <Check size={13} aria-hidden />
              <Trans>À jour</Trans>
            </>
          )}
        </span>
        <IconButton
          icon={Maximize2}
          size={14}
          label={t`Voir les pages en grand`}
          isDisabled={pages.length === 0}
          onPress={() => setLarge(true)}
        />
      </div>
      {state === 'failed' && (
        <div className={css.state}>
          <ErrorState
            small
            title={t`L’aperçu n’a pas pu être fait`}
            sentence={sentenceOf(error)}
            onRetry={retry}
          />
        </div>
      )}
      {page ? (
        <div className={css.desk}>
          <img
            className={css.page}
            src={page.address}
            alt={t`Page ${index + 1}, telle qu’elle sera imprimée`}
            style={{ aspectRatio: `${page.width} / ${page.height}` }}
          />
        </div>
      ) : state === 'making' ? (
        <div className={css.desk}>
          <div className={css.blank}>
            <Trans>Vigie met le rapport en pages. Vous pouvez continuer d’écrire.</Trans>
          </div>
        </div>
      ) : (
        state === 'ready' && <EmptyState small title={t`Ce rapport n’a pas encore de page.`} />
      )}
      {large && <PagesDialog pages={pages} first={index} onClose={() => setLarge(false)} />}
    </div>
  );
}
