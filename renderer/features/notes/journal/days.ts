/** The day `count` days after one, or before when negative. */
export function dayAfter(day: string, count: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** First and last day of the month of a day, that month moved by `count`. */
export function monthOf(day: string, count = 0): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number);
  const at = (offset: number, date: number) =>
    new Date(Date.UTC(year!, month! - 1 + count + offset, date, 12)).toISOString().slice(0, 10);
  return { from: at(0, 1), to: at(1, 0) };
}
