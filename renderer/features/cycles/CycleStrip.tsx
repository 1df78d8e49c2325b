import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Covered, CycleRead } from '#preload/contract/coverage.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { kindColours, PALETTE } from '../../ui/theme/palette.ts';
import { useScheme } from '../../ui/theme/scheme.ts';
import { useWidth } from '../indicators/chart/useWidth.ts';
import { stripOf } from './strip.ts';
import * as css from './cycles.css.ts';

const NAMES = 104;
const ROW = 24;
const HEAD = 22;

/** The years of a cycle with what they hold, a row a kind: dots for known days, pale bars for imprecise ones. */
export function CycleStrip({
  period,
  kinds,
  records,
}: {
  period: NonNullable<CycleRead['period']>;
  kinds: readonly Kind[];
  records: readonly Covered[];
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const scheme = useScheme();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame, 760);
  const strip = useMemo(() => stripOf(period, kinds, records), [period, kinds, records]);
  const { ink, muted, line } = PALETTE[scheme];
  const plot = width - NAMES - 8;
  const x = (share: number): number => NAMES + share * plot;
  const height = HEAD + strip.rows.length * ROW + 4;
  const summary = strip.rows
    .map(({ kind, marks }) => `${KIND_LABELS[kind].many[locale]} : ${marks.length}`)
    .join(', ');
  if (strip.rows.length === 0) return null;
  return (
    <div ref={setFrame}>
      <svg
        className={css.strip}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t`Frise du cycle. ${summary}.`}
        fontSize="11"
        fontFamily="inherit"
      >
        {strip.years.map(({ year, from, to, inside }) => (
          <g key={year}>
            <line x1={x(from)} x2={x(from)} y1={HEAD - 6} y2={height} stroke={line} />
            <text
              x={x((from + to) / 2)}
              y={HEAD - 8}
              textAnchor="middle"
              fill={inside ? ink : muted}
              fontWeight={inside ? 600 : 400}
            >
              {inside ? year : `(${year})`}
            </text>
          </g>
        ))}
        {strip.rows.map(({ kind, marks }, row) => {
          const y = HEAD + row * ROW + ROW / 2;
          const { mark, fill } = kindColours(kind, scheme);
          return (
            <g key={kind}>
              <line x1={NAMES} x2={width - 8} y1={y + ROW / 2} y2={y + ROW / 2} stroke={line} />
              <text x="0" y={y + 4} fontSize="12" fill={ink}>
                {KIND_LABELS[kind].many[locale]}
              </text>
              {marks.map(({ id, from, to, exact, title }) =>
                exact ? (
                  <circle key={id} cx={x((from + to) / 2)} cy={y} r="5" fill={mark} fillOpacity="0.85">
                    <title>{title}</title>
                  </circle>
                ) : (
                  <rect
                    key={id}
                    x={x(from)}
                    y={y - 4.5}
                    width={Math.max(9, (to - from) * plot)}
                    height="9"
                    rx="4.5"
                    fill={fill}
                    fillOpacity="0.7"
                    stroke={mark}
                    strokeDasharray="2.4 2"
                  >
                    <title>{title}</title>
                  </rect>
                ),
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
