import { middleOf, periodOf, plain } from '../measured.ts';
import type { Reading } from '../reading.ts';
import type { Reason } from '../reason.ts';
import type { Locale } from '../../locale.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { shortened } from '../../text/shortened.ts';
import { figureText, rangeText } from './format.ts';
import { boxesAlong, overlaps, placeLabel, type Box, type Label } from './labels.ts';
import { timeScale, timeTicks, valueScale } from './scale.ts';

export type ScenePoint = {
  measure: MeasureRead;
  x: number;
  y: number;
  /** One shape a base, from 0. */
  shape: number;
  /** The days the figure may be of, when they show. */
  span: { x1: number; x2: number } | null;
  /** The interval at 95 %, when the sample is known. */
  margin: { y1: number; y2: number } | null;
  label: Label | null;
};
export type SceneLine = {
  from: string;
  to: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  sure: boolean;
};
export type SceneBreak = {
  before: string;
  after: string;
  reason: Reason;
  x: number;
  y: number;
  label: Label | null;
};
export type SceneRange = Box & { ids: string[]; label: Label | null };

/** A chart laid out in pixels: what the screen, the SVG and the PNG all draw. */
export type Scene = {
  width: number;
  height: number;
  plot: Box;
  xTicks: { x: number; label: string }[];
  yTicks: { y: number; label: string }[];
  points: ScenePoint[];
  lines: SceneLine[];
  breaks: SceneBreak[];
  ranges: SceneRange[];
  /** Measures of other units than the one drawn: only in the table. */
  left: number;
};

export type SceneInput = {
  measures: readonly MeasureRead[];
  reading: Reading;
  width: number;
  height: number;
  locale: Locale;
  /** A small multiple: fewer marks, values without their bases. */
  compact?: boolean;
  widthOf: (text: string) => number;
  words: { ofBreak: (reason: Reason) => string; sources: (count: number) => string };
};

/** Lays out the measures of an indicator in a given size. Without measures the scene is empty. */
export function layOut(input: SceneInput): Scene {
  const { measures: all, reading, width, height, locale, compact = false, widthOf, words } = input;
  const measures = drawnMeasures(all);
  const unit = measures[0]?.unit ?? '%';
  const tickWidth = compact ? 42 : 46;
  const plot: Box = { x: tickWidth, y: 22, width: width - tickWidth - 14, height: height - 22 - 26 };
  const empty = {
    width,
    height,
    plot,
    xTicks: [],
    yTicks: [],
    points: [],
    lines: [],
    breaks: [],
    ranges: [],
  };
  if (measures.length === 0) return { ...empty, left: all.length };

  const toY = valueScale(
    unit,
    measures.map(({ value }) => value),
    plot.y + plot.height,
    plot.y,
  );
  const toX = timeScale(measures, plot.x, plot.x + plot.width);
  const dayX = (day: string) => toX(Date.parse(day));
  /** The bases in their order of time: the rank of one is its shape. */
  const bases = [...new Set(measures.map(({ base }) => plain(base)))];
  const margins = new Map(reading.margins.map((margin) => [margin.id, margin]));
  const points = measures.map((measure): ScenePoint => {
    const { start, end } = periodOf(measure);
    const margin = margins.get(measure.id);
    const span = { x1: dayX(start), x2: dayX(end) };
    return {
      measure,
      x: toX(middleOf(measure)),
      y: toY(measure.value),
      shape: bases.indexOf(plain(measure.base)),
      span: span.x2 - span.x1 > 16 ? span : null,
      margin: margin ? { y1: toY(margin.high), y2: toY(margin.low) } : null,
      label: null,
    };
  });
  const at = new Map(points.map((point) => [point.measure.id, point]));

  const lines = reading.segments.flatMap(({ from, to, sure }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from, to, x1: a.x, y1: a.y, x2: b.x, y2: b.y, sure }] : [];
  });
  const taken: Box[] = [
    ...points.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 })),
    ...points.flatMap(({ span, y }) => (span ? boxesAlong(span.x1, y, span.x2, y) : [])),
    ...points.flatMap(({ margin, x }) => (margin ? boxesAlong(x, margin.y1, x, margin.y2) : [])),
    ...lines.flatMap(({ x1, y1, x2, y2 }) => boxesAlong(x1, y1, x2, y2)),
  ];
  const room = {
    frame: { x: plot.x + 2, y: 0, width: width - plot.x - 2, height: plot.y + plot.height + 6 },
    taken,
    widthOf,
  };

  const ranges = reading.conflicts.flatMap((conflict): SceneRange[] => {
    if (!conflict.ids.some((id) => at.has(id))) return [];
    const [x1, x2, y1, y2] = [
      dayX(conflict.start),
      dayX(conflict.end),
      toY(conflict.high),
      toY(conflict.low),
    ];
    const box = { x: x1 - 4, y: y1 - 9, width: x2 - x1 + 8, height: y2 - y1 + 18 };
    const text = rangeText(conflict.low, conflict.high, unit, locale);
    const texts = compact
      ? [text]
      : [`${shortened(conflict.base, 30)} ${text} (${words.sources(conflict.sources)})`, text];
    // Under it or over it: what is written inside would hide what it holds.
    const around = { ...room, taken: [...taken, box] };
    const middle = x1 + (x2 - x1) / 2;
    const label =
      placeLabel({ x: middle, y: box.y + box.height - 6 }, texts, around) ??
      placeLabel({ x: middle, y: box.y + 6 }, texts, around);
    taken.push(...around.taken.slice(taken.length + 1));
    return [{ ...box, ids: conflict.ids, label }];
  });

  const marks = reading.breaks.flatMap(({ before, after, reason }): Omit<SceneBreak, 'label'>[] => {
    const [a, b] = [at.get(before), at.get(after)];
    if (!a || !b) return [];
    const place = breakPlace(a, b, taken);
    // Inside a range nothing is joined anyway: the words below the chart say the rest.
    if (ranges.some((range) => overlaps(range, place))) return [];
    taken.push(place);
    return [{ before, after, reason, x: place.x + place.width / 2, y: place.y + place.height / 2 }];
  });

  // Before the figures, whose texts can be shortened.
  const breaks = marks.map((mark) => ({
    ...mark,
    label: compact ? null : placeLabel(mark, [words.ofBreak(mark.reason)], room),
  }));

  const lastOfBase = new Map(points.map((point) => [point.shape, point]));
  const disputed = new Set(reading.conflicts.flatMap(({ ids }) => ids));
  /** The texts of the points, the last ones first: theirs are the longer. */
  const labelled = (withNames: boolean): ScenePoint[] => {
    const own = { ...room, taken: [...taken] };
    const placed = points.toReversed().map((point) => {
      const { measure } = point;
      const value = figureText(measure.value, unit, locale);
      const isNamed = withNames && lastOfBase.get(point.shape) === point && !disputed.has(measure.id);
      const names = isNamed ? [44, 24].map((length) => `${shortened(measure.base, length)} ${value}`) : [];
      return { ...point, label: placeLabel(point, [...names, value], own) };
    });
    return placed.toReversed();
  };
  const silent = (all: readonly ScenePoint[]) => all.filter(({ label }) => label === null).length;
  const plainly = labelled(false);
  const named = compact ? plainly : labelled(true);
  // A value is worth more than the name of its base, which the legend gives as well.
  const written = silent(named) > silent(plainly) ? plainly : named;

  const yTicks = toY.ticks(compact ? 2 : 4).map((value) => ({
    y: toY(value),
    label:
      unit === '%'
        ? figureText(value, unit, locale)
        : value.toLocaleString(locale, { notation: value >= 100_000 ? 'compact' : 'standard' }),
  }));
  return {
    width,
    height,
    plot,
    xTicks: timeTicks(toX, plot.width, compact ? 52 : 70),
    yTicks,
    points: written,
    lines,
    breaks,
    ranges,
    left: all.length - measures.length,
  };
}

/** Where a break is marked: between its two points, off the lines and figures of others when that is possible. */
function breakPlace(a: { x: number; y: number }, b: { x: number; y: number }, taken: readonly Box[]): Box {
  const at = (part: number, aside: number): Box => ({
    x: a.x + (b.x - a.x) * part - 7,
    y: a.y + (b.y - a.y) * part - 6 + aside,
    width: 14,
    height: 12,
  });
  const places = [0, 8, -8, 14, -14].flatMap((aside) =>
    [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => at(part, aside)),
  );
  return places.find((box) => !taken.some((other) => overlaps(box, other))) ?? at(0.5, 0);
}

/** The measures that a chart draws: those of the most common unit. */
export function drawnMeasures(measures: readonly MeasureRead[]): MeasureRead[] {
  const groups = [...Map.groupBy(measures, ({ unit }) => plain(unit)).values()];
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}
