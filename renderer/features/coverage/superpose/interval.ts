/** Two days, both included, as the shortest EDTF that says them: a whole year, whole months, else the days. */
export function toEdtfInterval(from: string, to: string): string {
  const [year, month, day] = [from.slice(0, 4), from.slice(0, 7), from.slice(8)];
  const lastDay = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  const whole = day === '01' && Number(to.slice(8)) === lastDay;
  if (whole && from.slice(5, 7) === '01' && to.slice(5, 7) === '12')
    return year === to.slice(0, 4) ? year : `${year}/${to.slice(0, 4)}`;
  if (whole) return month === to.slice(0, 7) ? month : `${month}/${to.slice(0, 7)}`;
  return from === to ? from : `${from}/${to}`;
}
