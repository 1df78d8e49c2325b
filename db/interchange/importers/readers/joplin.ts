import type { DateValue } from '../../../domain/dates/edtf.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import { normalizeUrl } from '../../../domain/document/url.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { dayOf, type JoplinItem, parseItem } from '../joplin/item.ts';
import { takeHeading } from './header.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { type DocumentReader, type Head, noHead, Unreadable } from './reader.ts';

/** Properties of a note that say nothing to keep: how Joplin works, shares and sorts. */
const ITS_OWN: ReadonlySet<string> = new Set([
  ...['id', 'parent_id', 'type_', 'created_time', 'updated_time', 'user_created_time', 'user_updated_time'],
  ...['is_conflict', 'is_todo', 'todo_due', 'todo_completed', 'source', 'source_application', 'order'],
  ...['application_data', 'encryption_cipher_text', 'encryption_applied', 'markup_language', 'is_shared'],
  ...['share_id', 'conflict_original_id', 'master_key_id', 'user_data', 'deleted_time', 'altitude'],
  ...['latitude', 'longitude', 'author', 'source_url'],
]);
/** `markup_language` of a note that is HTML, as the clipper of pages may save it. */
const HTML = '2';

/** A note of an export of Joplin: its item, read as Markdown with the line ends that Joplin shows, or as HTML. */
export const joplinReader: DocumentReader = {
  largest: LONGEST_MARKDOWN,
  head(bytes) {
    const item = itemOf(bytes);
    const { properties } = item;
    const of = (key: string): string => properties.get(key)?.trim() ?? '';
    const head: Head = { ...noHead(item.body.length), title: item.title.slice(0, 500) || null };
    const day = dayOf(of('user_created_time')) ?? dayOf(of('created_time'));
    if (day !== null) head.date = { edtf: day, wording: null };
    const address = normalizeUrl(of('source_url'));
    if (address !== null && /^https?:/.test(address)) head.properties['adresse'] = address;
    else if (of('source_url') !== '') head.properties['source'] = of('source_url').slice(0, 1000);
    if (of('author') !== '') head.properties['auteur'] = of('author').slice(0, 1000);
    const [latitude, longitude] = [Number(of('latitude')), Number(of('longitude'))];
    if (latitude !== 0 || longitude !== 0) head.properties['position'] = `${latitude}, ${longitude}`;
    if (of('is_conflict') === '1') head.problems.push({ kind: 'joplin-conflict', detail: '' });
    if (of('is_todo') === '1') head.problems.push({ kind: 'joplin-todo', detail: '' });
    for (const [key, value] of properties)
      if (!ITS_OWN.has(key) && value !== '' && value !== '0')
        head.problems.push({ kind: 'unknown-key', detail: key.slice(0, 100) });
    return of('markup_language') === HTML ? head : takeHeading(head, item.body);
  },
  async read(bytes, context) {
    const item = itemOf(bytes);
    if (item.properties.get('markup_language') === HTML)
      return htmlReader.read(Buffer.from(`<meta charset="utf-8">${item.body}`), context);
    const body = item.body.slice(item.body.length - context.head.length);
    const text = taskOf(item) + body;
    const read = await markdownReader.read(Buffer.from(text), {
      ...context,
      head: { ...context.head, length: text.length },
      lineEnds: 'break',
    });
    // A sign before a word is no tag to Joplin, which keeps its own.
    return { ...read, tags: [] };
  },
};

function itemOf(bytes: Uint8Array): JoplinItem {
  const item = parseItem(new TextDecoder().decode(bytes));
  if (!item) throw new Unreadable('broken', 'Joplin');
  return item;
}

/** A note that is a task begins with its box, and the days it is due and was done. */
function taskOf({ title, properties }: JoplinItem): string {
  if (properties.get('is_todo') !== '1') return '';
  const done = dayOf(properties.get('todo_completed'));
  const due = dayOf(properties.get('todo_due'));
  const said = [
    ...(due === null ? [] : [`échéance : ${worded(due)}`]),
    ...(done === null ? [] : [`fait le ${worded(done)}`]),
  ].join(', ');
  const words = title.replace(/[\\`*_[\]<>#]/g, '\\$&') || 'À faire';
  return `- [${done === null ? ' ' : 'x'}] ${words}${said === '' ? '' : ` (${said})`}\n\n`;
}

function worded(day: string): string {
  const date: DateValue = { edtf: day, wording: null };
  return formatDate(date, 'fr', 'long');
}
