import { Trans } from '@lingui/react/macro';
import { VERIFICATIONS } from '#db/domain/impacts.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { Reading } from '#db/domain/indicators/reading.ts';
import { plain } from '#db/domain/indicators/measured.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { useScheme } from '../../../ui/theme/scheme.ts';
import * as css from '../indicators.css.ts';
import { useChartWords } from '../useChartWords.ts';
import { Mark } from './Drawing.tsx';
import { rangeText } from '#db/domain/indicators/chart/format.ts';
import { chartInk } from './ink.ts';
import { drawnMeasures } from '#db/domain/indicators/chart/scene.ts';

/** What the marks mean, then in words where figures stop being comparable and what sources disagree on. */
export function Legend({ measures, reading }: { measures: readonly MeasureRead[]; reading: Reading }) {
  const words = useChartWords();
  const ink = chartInk(useScheme());
  const bases = [...new Map(drawnMeasures(measures).map(({ base }) => [plain(base), base])).values()];
  const states = VERIFICATIONS.filter((state) => measures.some(({ verification }) => verification === state));
  const of = (id: string) => measures.find((one) => one.id === id);
  return (
    <>
      <ul className={css.legend}>
        {bases.length > 1 &&
          bases.map((base, shape) => (
            <li key={base} className={css.legendItem}>
              <svg width="16" height="16" aria-hidden>
                <Mark shape={shape} verification="attested" x={8} y={8} ink={ink} />
              </svg>
              {base}
            </li>
          ))}
        {states.map((state) => (
          <li key={state} className={css.legendItem}>
            <svg width="16" height="16" aria-hidden>
              <Mark shape={0} verification={state} x={8} y={8} ink={ink} />
            </svg>
            {VERIFICATION_LABELS[state][words.locale]}
          </li>
        ))}
      </ul>
      {(reading.breaks.length > 0 || reading.conflicts.length > 0) && (
        <ul className={css.notes}>
          {reading.breaks.map(({ before, after, reason }) => {
            const [from, to] = [of(before), of(after)];
            if (!from || !to) return null;
            const [one, other] = [from, to].map((each) => `${words.figure(each)} (${words.when(each)})`);
            return (
              <li key={`${before} ${after}`} className={css.note}>
                <span className={css.noteLabel}>
                  <Trans>
                    {one} et {other} ne se relient pas.
                  </Trans>
                </span>{' '}
                {words.reason(reason)}
              </li>
            );
          })}
          {reading.conflicts.map(({ ids, low, high, unit, base }) => {
            const range = rangeText(low, high, unit, words.locale);
            return (
              <li key={ids.join()} className={css.note}>
                <span className={css.noteLabel}>
                  <Trans>
                    Valeurs en conflit pour « {base} » : {range}.
                  </Trans>
                </span>{' '}
                {ids
                  .flatMap((id) => of(id) ?? [])
                  .map((one) => `${words.figure(one)} (${words.when(one)}, ${one.sourceLabel})`)
                  .join(' ; ')}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
