import { useLingui } from '@lingui/react/macro';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Hit } from '#preload/contract/search.ts';
import { HitLine } from './HitLine.tsx';
import { openHit } from './open-hit.ts';
import * as css from './search.css.ts';

/** The list of results: arrows move, Enter opens, Ctrl+Enter or Ctrl+click opens in another tab. */
export function Results({ hits, onOpen }: { hits: readonly Hit[]; onOpen?: () => void }) {
  const { t } = useLingui();
  const withKey = useRef(false);
  const note = (event: KeyboardEvent | PointerEvent) => {
    withKey.current = event.ctrlKey || event.metaKey;
  };
  return (
    <div onKeyDownCapture={note} onPointerDownCapture={note}>
      <GridList
        aria-label={t`Résultats`}
        items={hits}
        className={css.results}
        selectionMode="none"
        onAction={(id) => {
          const hit = hits.find((one) => one.id === id);
          if (!hit) return;
          onOpen?.();
          openHit(hit, withKey.current);
        }}
      >
        {(hit) => (
          <GridListItem id={hit.id} data-record={hit.id} textValue={hit.title} className={css.result}>
            <HitLine hit={hit} lines={2} />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
