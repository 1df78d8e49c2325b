/** The day of an instant where the reader is, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day it is where the writer is. */
export function today(): string {
  return localDay(new Date().toISOString());
}
