import type { MeasureRead } from '#preload/contract/records.ts';
import type { FigureNode } from '../document/types.ts';
import type { Locale } from '../locale.ts';
import { figureText, rangeText } from './chart/format.ts';
import { conflictsOf } from './conflicts.ts';

/** What the archive says now of a live figure: its measure, and every value when sources disagree on it. */
export type FigureNow = {
  measure: MeasureRead;
  /** The measures in conflict, this one among them; empty when nobody disagrees. */
  disputed: readonly MeasureRead[];
};

/** What the archive says of a measure of an indicator, or null when it is gone. `measures`: all those of the indicator. */
export function figureNow(measureId: string, measures: readonly MeasureRead[]): FigureNow | null {
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) return null;
  const conflict = conflictsOf(measures).find(({ ids }) => ids.includes(measureId));
  return { measure, disputed: conflict ? measures.filter(({ id }) => conflict.ids.includes(id)) : [] };
}

/** The words of a figure: « 37 % », or « 81–84 % » when sources disagree. */
export function figureLabel({ measure, disputed }: FigureNow, locale: Locale): string {
  if (disputed.length === 0) return figureText(measure.value, measure.unit, locale);
  const values = disputed.map(({ value }) => value);
  return rangeText(Math.min(...values), Math.max(...values), measure.unit, locale);
}

export type AgreedFigure = Pick<FigureNode, 'label' | 'date' | 'base' | 'title'>;

/** What a note keeps of a figure when its author agrees to it, in French whoever reads it. Cut to what a note may hold. */
export function agreedFigure(now: FigureNow, title: string): AgreedFigure {
  const { date, base } = now.measure;
  return {
    label: figureLabel(now, 'fr').slice(0, 200),
    date: date.edtf.slice(0, 100),
    base: base.slice(0, 500),
    title: title.slice(0, 500),
  };
}

/** True when the measure says something else than what the author agreed to: its value, date or base. Spaces aside. */
export function hasChanged(agreed: AgreedFigure, now: FigureNow): boolean {
  const current = agreedFigure(now, agreed.title);
  const same = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');
  return (
    !same(agreed.label, current.label) || agreed.date !== current.date || !same(agreed.base, current.base)
  );
}
