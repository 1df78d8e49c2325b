import { useLingui } from '@lingui/react/macro';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import {
  CalendarDays,
  ChartGantt,
  Handshake,
  Waypoints,
  Hash,
  FileStack,
  Highlighter,
  MessagesSquare,
  NotebookPen,
  Search,
  Settings,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../client/client.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { KindIcon } from '../ui/kind/KindIcon.tsx';
import { LocationLink } from './LocationLink.tsx';
import { sameLocation, type Location } from './locations.ts';
import { useLocation } from './navigation.ts';
import * as css from './shell.css.ts';
import { today } from './today.ts';

export const RAIL_ID = 'rail';

function Item({
  to,
  icon,
  children,
  count,
}: {
  to: Location;
  icon: ReactNode;
  children: ReactNode;
  count?: number | undefined;
}) {
  const here = useLocation();
  const locale = useLocale();
  return (
    <li>
      <LocationLink to={to} current={sameLocation(here, to)} className={css.railItem}>
        {icon}
        <span className={css.railText}>{children}</span>
        {count !== undefined && count > 0 && (
          <span className={css.railCount}>{count.toLocaleString(locale)}</span>
        )}
      </LocationLink>
    </li>
  );
}

const FONDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'note' && kind !== 'rapport');

/** Where a kind is looked at as a whole: the signals have views of their own, their table among them. */
function placeOfKind(kind: Kind): Location {
  return kind === 'signal' ? { page: 'signals' } : { page: 'kind', kind };
}

/** The dark rail: views, the archive's kinds with live counts, the tags most used, and the rest. */
export function Rail() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: counts } = useQuery(api.records.counts.queryOptions());
  const { data: review } = useQuery(api.review.threads.queryOptions({ input: { limit: 1 } }));
  // What the page shows comes first: counting the tags of a large archive takes the host a while.
  const isListing = useIsFetching({ queryKey: api.records.list.key() }) > 0;
  const { data: tags } = useQuery(
    api.records.tags.queryOptions({ input: {}, enabled: counts !== undefined && !isListing }),
  );
  const countOf = (kind: Kind) => counts?.byKind.find((one) => one.kind === kind)?.count;
  return (
    <nav className={css.rail} id={RAIL_ID} tabIndex={-1} aria-label={t`Vues et fonds`}>
      <div className={css.railLong}>
        <ul className={css.railSection}>
          <Item to={{ page: 'notes' }} icon={<NotebookPen size={15} aria-hidden />} count={countOf('note')}>
            {t`Carnet`}
          </Item>
          <Item
            to={{ page: 'journal', day: today() }}
            icon={<CalendarDays size={15} aria-hidden />}
          >{t`Journal`}</Item>
          <Item to={{ page: 'timeline' }} icon={<ChartGantt size={15} aria-hidden />}>{t`Chronologie`}</Item>
          <Item to={{ page: 'graph' }} icon={<Waypoints size={15} aria-hidden />}>{t`Graphe`}</Item>
          <Item
            to={{ page: 'actors' }}
            icon={<Handshake size={15} aria-hidden />}
          >{t`Carte des acteurs`}</Item>
          <Item
            to={{ page: 'review' }}
            icon={<MessagesSquare size={15} aria-hidden />}
            count={review?.counts.open}
          >
            {t`Revue`}
          </Item>
          <Item to={{ page: 'coding' }} icon={<Highlighter size={15} aria-hidden />}>{t`Codage`}</Item>
          <Item
            to={{ page: 'reports' }}
            icon={<FileStack size={15} aria-hidden />}
            count={countOf('rapport')}
          >
            {KIND_LABELS.rapport.many[locale]}
          </Item>
          <Item
            to={{ page: 'search', query: '' }}
            icon={<Search size={15} aria-hidden />}
          >{t`Recherche`}</Item>
        </ul>
        <div>
          <h2 className={css.railTitle}>{t`Fonds`}</h2>
          <ul className={css.railSection}>
            {FONDS.map((kind) => (
              <Item
                key={kind}
                to={placeOfKind(kind)}
                icon={<KindIcon kind={kind} onRail />}
                count={countOf(kind)}
              >
                {KIND_LABELS[kind].many[locale]}
              </Item>
            ))}
          </ul>
        </div>
        {tags && tags.length > 0 && (
          <div>
            <h2 className={css.railTitle}>{t`Étiquettes`}</h2>
            <ul className={css.railSection}>
              {tags.slice(0, 6).map(({ tag, count }) => (
                <Item
                  key={tag}
                  to={{ page: 'search', query: tagQuery(tag) }}
                  icon={<Hash size={14} aria-hidden />}
                  count={count}
                >
                  {tag}
                </Item>
              ))}
            </ul>
          </div>
        )}
      </div>
      <ul className={css.railSection}>
        <Item
          to={{ page: 'trash' }}
          icon={<Trash2 size={15} aria-hidden />}
          count={counts?.trash}
        >{t`Corbeille`}</Item>
        <Item to={{ page: 'settings' }} icon={<Settings size={15} aria-hidden />}>{t`Réglages`}</Item>
      </ul>
    </nav>
  );
}

/** The query that finds what carries a tag, in the one query language. */
function tagQuery(tag: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(tag) ? `tag:${tag}` : `tag:"${tag}"`;
}
