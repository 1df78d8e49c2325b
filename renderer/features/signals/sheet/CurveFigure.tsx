import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { DIRECTION_LABELS, type Direction } from '#db/domain/signals/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { kindColours, PALETTE } from '../../../ui/theme/palette.ts';
import { useScheme } from '../../../ui/theme/scheme.ts';
import { FAMILY } from '#db/domain/indicators/chart/ink.ts';
import { useWidth } from '../../indicators/chart/useWidth.ts';
import { layCurve, type Observed } from './curve.ts';
import * as css from './sheet.css.ts';

const HEIGHT = 132;
const SHAPES: Readonly<Record<Direction, string>> = {
  renforce: 'M0 -6L6 4.5H-6Z',
  nuance: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  affaiblit: 'M0 6L6 -4.5H-6Z',
};

type Shown = Observed & { date: { edtf: string; wording: string | null } };

/** The strength of a signal as its observations came, drawn and, for those who hear the page, as a table. */
export function CurveFigure({
  observations,
  from,
  until,
}: {
  observations: readonly Shown[];
  /** The day the signal was captured, `YYYY-MM-DD`. */
  from: string | null;
  until: string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const scheme = useScheme();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame, 560);
  const curve = useMemo(
    () => layCurve({ observations, from, until, width, height: HEIGHT, locale }),
    [observations, from, until, width, locale],
  );
  if (!curve) return null;
  const palette = PALETTE[scheme];
  const { mark, fill } = kindColours('signal', scheme);
  const end = curve.line.at(-1)!;
  const path = curve.line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const valueOf = new Map(curve.points.map(({ id, value }) => [id, value]));
  const number = (value: number) =>
    value.toLocaleString(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  return (
    <figure className={css.curve} ref={setFrame}>
      <VisuallyHidden>
        <table>
          <caption>
            <Trans>Courbe de renforcement : la force du signal après chaque observation</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t`Date`}</th>
              <th scope="col">{t`Ce que dit l’observation`}</th>
              <th scope="col">{t`Force`}</th>
            </tr>
          </thead>
          <tbody>
            {curve.points.map(({ id, direction }) => {
              const one = observations.find((observation) => observation.id === id);
              return (
                <tr key={id}>
                  <th scope="row">{one && formatDate(one.date, locale, 'long')}</th>
                  <td>{DIRECTION_LABELS[direction][locale]}</td>
                  <td>{number(valueOf.get(id) ?? 0)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </VisuallyHidden>
      <svg
        className={css.drawing}
        viewBox={`0 0 ${curve.width} ${curve.height}`}
        aria-hidden
        fontFamily={FAMILY}
        fontSize="11"
      >
        <path
          d={`${path}L${end[0]} ${curve.zero}L${curve.line[0]![0]} ${curve.zero}Z`}
          fill={fill}
          fillOpacity="0.75"
        />
        <line
          x1={curve.plot.x}
          x2={curve.plot.x + curve.plot.width}
          y1={curve.zero}
          y2={curve.zero}
          stroke={palette.lineStrong}
          strokeDasharray="3 4"
        />
        <path d={path} fill="none" stroke={mark} strokeWidth="2" strokeLinejoin="round" />
        {curve.points.map(({ id, x, y, span, direction }) => (
          <g key={id} data-observation={id}>
            {span && (
              <path
                d={`M${span.x1} ${y - 4}v8m0 -4H${span.x2}m0 -4v8`}
                fill="none"
                stroke={mark}
                strokeOpacity="0.6"
              />
            )}
            <path
              d={SHAPES[direction]}
              transform={`translate(${x} ${y})`}
              fill={direction === 'renforce' ? mark : palette.surface}
              stroke={mark}
              strokeWidth="1.8"
              strokeLinejoin="round"
            />
          </g>
        ))}
        {curve.ticks.map(({ x, label }) => (
          <g key={`${x} ${label}`}>
            <line
              x1={x}
              x2={x}
              y1={curve.plot.y + curve.plot.height + 4}
              y2={curve.plot.y + curve.plot.height + 8}
              stroke={palette.muted}
            />
            <text x={x} y={curve.height - 6} textAnchor="middle" fill={palette.muted}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={css.small}>
        <Trans>
          Force du signal : chaque observation l’augmente, la diminue ou la nuance, selon sa vérification.
        </Trans>
      </figcaption>
    </figure>
  );
}
