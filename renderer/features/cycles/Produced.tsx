import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { extentOf } from '#db/domain/coverage/placing.ts';
import type { CyclePage } from '#preload/contract/coverage.ts';
import { Select } from '../../ui/field/Select.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { CoveredList } from '../coverage/CoveredList.tsx';
import * as css from './cycles.css.ts';

type Record = CyclePage['records'][number];
const ALL = '';

/** What a cycle made, year by year or axis by axis; what has no date last. */
export function Produced({ records, axes }: { records: readonly Record[]; axes: readonly Record[] }) {
  const { t } = useLingui();
  const [by, setBy] = useState<'year' | 'axis'>('year');
  const [axis, setAxis] = useState(ALL);
  const shown = records.filter(({ axisIds }) => by === 'axis' || axis === ALL || axisIds.includes(axis));
  const groups =
    by === 'year'
      ? byYear(shown, t`Sans date`)
      : [
          ...axes.map(({ id, title }) => ({
            title,
            rows: shown.filter(({ axisIds }) => axisIds.includes(id)),
          })),
          { title: t`Hors des axes`, rows: shown.filter(({ axisIds }) => axisIds.length === 0) },
        ];
  return (
    <>
      {axes.length > 0 && (
        <div className={css.choices}>
          <Select
            label={t`Ranger`}
            shape="pill"
            options={[
              { value: 'year', label: t`Par année` },
              { value: 'axis', label: t`Par axe` },
            ]}
            value={by}
            onChange={setBy}
          />
          {by === 'year' && (
            <Select
              label={t`Axe`}
              shape="pill"
              options={[
                { value: ALL, label: t`Tous les axes` },
                ...axes.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={axis}
              onChange={setAxis}
            />
          )}
        </div>
      )}
      <div className={css.years}>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <div key={title} className={css.year}>
              <SectionLabel level={3} count={rows.length}>
                {title}
              </SectionLabel>
              <CoveredList rows={rows} />
            </div>
          ))}
      </div>
    </>
  );
}

/** By the year in which each may begin; a record over several years is in the first. */
function byYear(records: readonly Record[], undated: string): { title: string; rows: Record[] }[] {
  const groups = Map.groupBy(records, ({ date, planned }) => {
    const extent = extentOf((date ?? planned)?.edtf ?? '');
    return extent ? extent.start.slice(0, 4) : undated;
  });
  return [...groups].map(([title, rows]) => ({ title, rows }));
}
