import { useLingui } from '@lingui/react/macro';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { CyclePage } from '#preload/contract/coverage.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import * as css from './cycles.css.ts';

/** How much a cycle holds, kind by kind, beside the cycle before it. */
export function Compared({
  page: { counts, previousCounts, previous },
  kinds,
}: {
  page: CyclePage;
  kinds: readonly Kind[];
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const of = (all: CyclePage['counts'], kind: Kind) => all.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <div>
      <ul className={css.figures}>
        {kinds.map((kind) => {
          const [now, before] = [of(counts, kind), of(previousCounts, kind)];
          const change = now - before;
          return (
            <li key={kind} className={css.figure}>
              <span className={css.figureName}>
                <KindIcon kind={kind} size={13} />
                {KIND_LABELS[kind][now === 1 ? 'one' : 'many'][locale]}
              </span>
              <span className={css.figureValue}>{now}</span>
              {previous && (
                <span className={css.figureChange}>
                  {change === 0
                    ? t`autant (${before})`
                    : change > 0
                      ? t`+${change} (de ${before})`
                      : t`−${-change} (de ${before})`}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {previous && (
        <p className={css.small}>
          {t`Écarts avec le cycle précédent :`} <RecordLink record={previous} />
        </p>
      )}
    </div>
  );
}
