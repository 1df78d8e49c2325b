import { Plural, useLingui } from '@lingui/react/macro';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { TimelineItem } from '#preload/contract/timeline.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import type { Said } from '../review/useReview.ts';
import { dateText } from './names.ts';
import * as css from './timeline.css.ts';

const WIDTH = 300;
const HEIGHT = 130;

/** What is under the pointer, said in full. Silent: a screen reader hears the same from the item itself. */
export function HoverCard({
  item,
  cycle,
  said,
  x,
  y,
  within,
}: {
  item: TimelineItem;
  cycle: string | null;
  /** What the review says of it, null when nothing. */
  said: Said | null;
  /** The middle of the mark, in pixels of the plot; `bottom` is the lowest pixel in view. */
  x: number;
  y: number;
  within: { width: number; height: number; bottom: number };
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const left = Math.max(8, Math.min(x - 40, within.width - WIDTH - 8));
  const below = y + 16 + HEIGHT < within.bottom;
  return (
    <div
      className={css.card}
      aria-hidden
      style={below ? { left, top: y + 16 } : { left, bottom: within.height - y + 16 }}
    >
      <span className={css.cardKind}>
        <KindIcon kind={item.kind} size={13} />
        {KIND_LABELS[item.kind].one[locale]} · {item.code}
        {item.example && ` · ${t`exemple`}`}
      </span>
      <span className={css.cardTitle}>{item.title}</span>
      {item.date && <span className={css.cardLine}>{dateText(item.date, locale)}</span>}
      {item.planned && <span className={css.cardLine}>{t`annoncé : ${dateText(item.planned, locale)}`}</span>}
      {cycle && <span className={css.cardMuted}>{cycle}</span>}
      {said && said.open > 0 && (
        <span className={css.cardLine}>
          <Plural value={said.open} one="un commentaire ouvert" other="# commentaires ouverts" />
          {' : '}
          {said.opening}
        </span>
      )}
      {item.impacts.length > 0 && (
        <span className={css.cardMuted}>
          {item.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(' · ')}
        </span>
      )}
    </div>
  );
}
