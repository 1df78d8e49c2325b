import type { Verification } from '#db/domain/impacts.ts';
import { FAMILY, type ChartInk } from './ink.ts';
import { outlineOf } from './marker.ts';
import type { Label } from './labels.ts';
import type { Scene } from './scene.ts';

/**
 * A scene as SVG, in plain attributes: the same on screen and in an exported file. `id` keeps the pattern of one drawing
 * apart from those of the others on a page.
 */
export function Drawing({ scene, ink, id }: { scene: Scene; ink: ChartInk; id: string }) {
  const { plot } = scene;
  const right = plot.x + plot.width;
  return (
    <g fontFamily={FAMILY} fontSize="12">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={ink.conflict} fillOpacity="0.1" />
          <rect width="2" height="6" fill={ink.conflict} fillOpacity="0.35" />
        </pattern>
      </defs>
      {scene.yTicks.map(({ y, label }) => (
        <g key={label}>
          <line x1={plot.x} x2={right} y1={y} y2={y} stroke={ink.line} />
          <text x={plot.x - 8} y={y + 4} textAnchor="end" fontSize="11" fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
      {scene.xTicks.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={plot.y + plot.height} y2={plot.y + plot.height + 4} stroke={ink.muted} />
          <text x={x} y={plot.y + plot.height + 18} textAnchor="middle" fontSize="11" fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
      {scene.ranges.map((range) => (
        <g key={range.ids.join()} data-conflict={range.ids.join(' ')}>
          <rect
            x={range.x}
            y={range.y}
            width={range.width}
            height={range.height}
            rx="6"
            fill={`url(#${id})`}
            stroke={ink.conflict}
          />
        </g>
      ))}
      {scene.lines.map(({ from, to, x1, y1, x2, y2, sure }) => (
        <path
          key={`${from} ${to}`}
          data-from={from}
          data-to={to}
          d={`M${x1} ${y1}L${x2} ${y2}`}
          fill="none"
          stroke={ink.mark}
          strokeWidth="2"
          {...(!sure && { strokeDasharray: '2 5', strokeLinecap: 'round' as const })}
        />
      ))}
      {scene.points.map((point) => (
        <g key={point.measure.id}>
          {point.span && (
            <path
              d={`M${point.span.x1} ${point.y - 3}v6m0 -3H${point.span.x2}m0 -3v6`}
              fill="none"
              stroke={ink.mark}
              strokeOpacity="0.55"
            />
          )}
          {point.margin && (
            <path
              d={`M${point.x - 4} ${point.margin.y1}h8m-4 0V${point.margin.y2}m-4 0h8`}
              fill="none"
              stroke={ink.mark}
              strokeWidth="1.5"
            />
          )}
          <Mark
            shape={point.shape}
            verification={point.measure.verification}
            x={point.x}
            y={point.y}
            ink={ink}
          />
        </g>
      ))}
      {scene.breaks.map(({ before, after, x, y, label }) => (
        <g key={`${before} ${after}`} data-break={`${before} ${after}`}>
          <path
            d={`M${x - 6} ${y + 4}l3 -8l4 8l4 -8`}
            fill="none"
            stroke={ink.gap}
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <Written label={label} fill={ink.gap} ground={ink.ground} size={11} />
        </g>
      ))}
      {scene.ranges.map(({ ids, label }) => (
        <Written key={ids.join()} label={label} fill={ink.conflictText} ground={ink.ground} strong />
      ))}
      {scene.points.map(({ measure, label }) => (
        <Written key={measure.id} label={label} fill={ink.text} ground={ink.ground} strong />
      ))}
    </g>
  );
}

/** One figure: full when attested, hollow with a heart when reported, hollow when still to be verified. */
export function Mark({
  shape,
  verification,
  x,
  y,
  ink,
}: {
  shape: number;
  verification: Verification;
  x: number;
  y: number;
  ink: ChartInk;
}) {
  return (
    <>
      <path
        d={outlineOf(shape, x, y)}
        fill={verification === 'attested' ? ink.mark : ink.ground}
        stroke={ink.mark}
        strokeWidth="2"
        {...(verification === 'to-verify' && { strokeDasharray: '2.5 2' })}
      />
      {verification === 'reported' && <path d={outlineOf(shape, x, y, 2)} fill={ink.mark} />}
    </>
  );
}

function Written({
  label,
  fill,
  ground,
  size = 12,
  strong = false,
}: {
  label: Label | null;
  fill: string;
  ground: string;
  size?: number;
  strong?: boolean;
}) {
  if (!label) return null;
  return (
    <text
      x={label.x}
      y={label.y}
      fontSize={size}
      fontWeight={strong ? 600 : 400}
      fill={fill}
      stroke={ground}
      strokeWidth="3"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {label.text}
    </text>
  );
}
