/**
 * One item of Joplin as its exports write it: a title, a body, then its properties, `key: value` a line, after the last empty
 * line (`BaseItem.serialize` of Joplin). Only notes have a body.
 */
export type JoplinItem = {
  title: string;
  body: string;
  /** By name; an item has its `id` and its `type_`. */
  properties: ReadonlyMap<string, string>;
};

/** What the numbers of `type_` stand for, of the items that exports hold. */
export const ITEM_TYPES = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const;

/** An item of Joplin, or null for a text that is none. */
export function parseItem(text: string): JoplinItem | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const properties = new Map<string, string>();
  let last = lines.length - 1;
  while (last >= 0 && lines[last]!.trim() === '') last -= 1;
  for (; last >= 0 && lines[last]!.trim() !== ''; last -= 1) {
    const colon = lines[last]!.indexOf(':');
    if (colon <= 0) return null;
    properties.set(lines[last]!.slice(0, colon).trim(), unescaped(lines[last]!.slice(colon + 1).trim()));
  }
  if (!/^[0-9a-f]{32}$/.test(properties.get('id') ?? '') || !/^\d+$/.test(properties.get('type_') ?? ''))
    return null;
  // What has neither title nor body begins with its properties.
  const [title = '', , ...body] = last < 0 ? [] : lines.slice(0, last);
  return { title: title.trim(), body: body.join('\n'), properties };
}

/** Line ends in a value are written `\n`, as `BaseItem.serialize_format` does. */
function unescaped(value: string): string {
  return value.replace(/\\([\\nr])/g, (_, sign: string) =>
    sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\',
  );
}

/** A time of Joplin: an ISO instant, or milliseconds since 1970 (« 0 » for none). @returns its ISO day, or null */
export function dayOf(value: string | undefined): string | null {
  if (value === undefined || value === '' || value === '0') return null;
  const time = /^\d+$/.test(value) ? new Date(Number(value)) : new Date(value);
  return Number.isNaN(time.getTime()) || time.getFullYear() > 9999 ? null : time.toISOString().slice(0, 10);
}
