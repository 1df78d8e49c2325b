import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { RecordDetail } from '#preload/contract/records.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { api } from '../../client/client.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { SeriesCard } from '../indicators/SeriesCard.tsx';
import * as css from './cycles.css.ts';

const FIRST = 6;

/** The figures of a cycle: its indicators, those with most measures first. Differing bases are never joined. */
export function Figures({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const query = `cycle:${record.code}`;
  const { data } = useQuery(api.indicators.series.queryOptions({ input: { query, limit: FIRST } }));
  if (!data || data.total === 0) return null;
  const { rows, total } = data;
  return (
    <section className={css.section} aria-label={t`Ce que le cycle a mesuré`}>
      <SectionLabel count={total}>
        <Trans>Ce que le cycle a mesuré</Trans>
      </SectionLabel>
      <ul className={css.series}>
        {rows.map((series) => (
          <SeriesCard key={series.indicator.id} series={series} />
        ))}
      </ul>
      {total > rows.length && (
        <p>
          <LocationLink to={{ page: 'search', query: `type:indicateur ${query}` }}>
            <Plural value={total} one="Voir # indicateur" other="Voir les # indicateurs" />
          </LocationLink>
        </p>
      )}
    </section>
  );
}
