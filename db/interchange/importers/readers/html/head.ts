import { parseEdtf } from '../../../../domain/dates/edtf.ts';
import type { DateValue } from '../../../../domain/dates/edtf.ts';
import { parseDateWording } from '../../../../domain/dates/wording.ts';
import { normalizeUrl } from '../../../../domain/document/url.ts';
import { type Head, noHead } from '../reader.ts';
import { elements, find, oneLineOf, parseHtml, property } from './dom.ts';

/** How much of a page is looked at for what it says of itself, in UTF-16 units. */
const LOOKED_AT = 64_000;
const LONGEST_TITLE = 500;

/** Names of `meta` that give a date, best first: Dublin Core, Open Graph, the habit of newspapers. */
const DATES = [
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'article:published_time',
  'citation_date',
  'date',
];
const AUTHORS = ['author', 'dcterms.creator', 'dc.creator', 'article:author', 'citation_author'];
const ADDRESSES = ['og:url', 'citation_public_url'];

/** What a page says of itself: title, words, date; author and address are kept as free fields. Reads its beginning alone. */
export function htmlHead(html: string): Head {
  const tree = parseHtml(html.slice(0, LOOKED_AT));
  const head = noHead();
  const metas = new Map<string, string>();
  let address = /<!-- saved from url=\(\d+\)([^\s>]{1,2000}) -->/.exec(html.slice(0, 2000))?.[1] ?? '';
  for (const element of elements(tree)) {
    if (element.tagName === 'meta') {
      const name = (property(element, 'name') || property(element, 'property')).toLowerCase();
      const content = property(element, 'content').trim();
      if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
    } else if (element.tagName === 'link' && property(element, 'rel') === 'canonical')
      address ||= property(element, 'href');
  }
  const first = (names: readonly string[]): string =>
    names.map((name) => metas.get(name) ?? '').find(Boolean) ?? '';
  head.title = titleOf(tree)?.slice(0, LONGEST_TITLE) ?? null;
  head.tags = first(['keywords', 'news_keywords', 'dcterms.subject'])
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 100)
    .slice(0, 50);
  head.date = dateOf(first(DATES));
  const url = normalizeUrl(address || first(ADDRESSES));
  const author = first(AUTHORS);
  if (author !== '') head.properties['auteur'] = author.slice(0, 1000);
  if (url !== null && /^https?:/.test(url)) head.properties['adresse'] = url;
  return head;
}

/** The title of the page, without the name of the site when its first heading is a part of it. */
function titleOf(tree: ReturnType<typeof parseHtml>): string | null {
  const named = find(tree, 'title');
  const headed = find(tree, 'h1');
  const [title, heading] = [named ? oneLineOf(named) : '', headed ? oneLineOf(headed) : ''];
  if (title === '' || (heading.length > 3 && title.includes(heading))) return heading || title || null;
  return title;
}

function dateOf(words: string): DateValue | null {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(words)?.[1] ?? words;
  if (day === '' || day.length > 80) return null;
  return parseEdtf(day) ? { edtf: day, wording: null } : parseDateWording(day);
}
