import type { Locale } from '../../locale.ts';

/** A figure with its unit, on one line: « 37 % », « 89 000 entreprises ». */
export function figureText(value: number, unit: string, locale: Locale): string {
  return `${value.toLocaleString(locale, { maximumFractionDigits: 2 })}\u202f${unit.replace(/ (?=\d)/, '\u00a0')}`;
}

/** Two figures of one unit: « 81–84 % ». */
export function rangeText(low: number, high: number, unit: string, locale: Locale): string {
  return `${low.toLocaleString(locale, { maximumFractionDigits: 2 })}–${figureText(high, unit, locale)}`;
}

/** A difference, with its sign; between percentages it is in points. */
export function changeText(change: number, unit: string, locale: Locale): string {
  const sign = change > 0 ? '+' : change < 0 ? '\u2212' : '';
  return `${sign}${figureText(Math.abs(change), unit === '%' ? 'points' : unit, locale)}`;
}
