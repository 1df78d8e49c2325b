/** The fields of an address of ours, as its query; one without a value is left out, but for those that make a list. */
export function queryOf(fields: readonly (readonly [name: string, value: string])[]): string {
  const said = fields.filter(([name, value]) => value !== '' || name === 'series');
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** Signs that an address may hold and Markdown gives a meaning to are encoded as well. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address of ours in its path and its fields, or null when it does not begin with `start`. */
export function addressParts(
  address: string,
  start: string,
): { path: string; fields: URLSearchParams } | null {
  if (!address.startsWith(start)) return null;
  const rest = address.slice(start.length);
  const mark = rest.indexOf('?');
  return mark < 0
    ? { path: rest, fields: new URLSearchParams() }
    : { path: rest.slice(0, mark), fields: new URLSearchParams(rest.slice(mark + 1)) };
}

/** The start of a text, never half a character. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).toWellFormed();
}
