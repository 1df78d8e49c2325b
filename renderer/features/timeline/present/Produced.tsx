import { Plural } from '@lingui/react/macro';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import type { RecordStep } from './steps.ts';
import * as css from '../../present/present.css.ts';

/** Titles that fit on a screen, for each kind. */
const MOST_TITLES = 4;

/** What a cycle produced, or what a period holds: how many of each kind, and the first titles. */
export function Produced({ produced }: Pick<RecordStep, 'produced'>) {
  const locale = useLocale();
  if (produced.length === 0) return null;
  return (
    <ul className={css.produced}>
      {produced.map(({ kind, spans }) => (
        <li key={kind} className={css.product}>
          <p className={css.number}>
            <KindIcon kind={kind} size={22} />
            {spans.length}{' '}
            {KIND_LABELS[kind][spans.length === 1 ? 'one' : 'many'][locale].toLocaleLowerCase(locale)}
          </p>
          <ul className={css.titles}>
            {spans.slice(0, MOST_TITLES).map((one) => (
              <li key={one.item.id}>{one.item.title}</li>
            ))}
            {spans.length > MOST_TITLES && (
              <li>
                <Plural value={spans.length - MOST_TITLES} one="et # autre" other="et # autres" />
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
