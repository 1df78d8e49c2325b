import type { AuthorName } from '../../../domain/citations/names.ts';
import { authorsLine } from '../../../domain/citations/author-date.ts';
import { own } from '../../../domain/own.ts';
import { isStatus, readDate } from '../bibliography/dates.ts';
import { typeOf } from '../bibliography/types.ts';
import { emptyWork, keepUnknown, type ReadWork, type UnknownFields } from '../bibliography/work.ts';
import { REMARKS } from '../data/remarks.ts';
import type { RdfGraph, RdfNode } from './graph.ts';

/** Types of Zotero as CSL calls them (its own table of types, `zoteroTypeToCSL`). */
const TYPES: Readonly<Record<string, string>> = {
  ...{ journalArticle: 'article-journal', magazineArticle: 'article-magazine' },
  ...{ newspaperArticle: 'article-newspaper', book: 'book', bookSection: 'chapter', thesis: 'thesis' },
  ...{ report: 'report', webpage: 'webpage', blogPost: 'post-weblog', forumPost: 'post' },
  ...{ conferencePaper: 'paper-conference', presentation: 'speech', document: 'document' },
  ...{ encyclopediaArticle: 'entry-encyclopedia', dictionaryEntry: 'entry-dictionary', preprint: 'article' },
};

/** Who made a work that has no author by that name, by its first kind that is there. */
const MAKERS = [
  ...['z:presenters', 'z:directors', 'z:artists', 'z:programmers', 'z:podcasters', 'z:performers'],
  ...['z:interviewees', 'z:inventors', 'z:cartographers', 'z:composers', 'z:sponsors'],
];

/** Properties read where they have their meaning, or that only concern Zotero. */
const READ: ReadonlySet<string> = new Set([
  ...['z:itemType', 'dcterms:isPartOf', 'dc:publisher', 'bib:authors', 'bib:editors', 'dc:title', 'dc:date'],
  ...['dcterms:abstract', 'dc:identifier', 'dcterms:dateSubmitted', 'z:language', 'bib:pages', 'z:numPages'],
  ...['prism:volume', 'prism:number', 'prism:edition', 'dc:subject', 'dc:description', 'dc:type'],
  ...['dcterms:isReferencedBy', 'link:link', 'dc:relation', 'dcterms:alternative', 'z:displayTitle'],
]);

/** Properties that have a name in CSL: kept under it, as other bibliographies give them. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ 'dc:rights': 'license', 'z:shortTitle': 'title-short', 'bib:presentedAt': 'event-title' },
  ...{ 'z:libraryCatalog': 'source', 'dc:source': 'source', 'z:archive': 'archive' },
  ...{ 'dc:coverage': 'archive_location', 'z:meetingName': 'event-title', 'dcterms:medium': 'medium' },
  ...{ 'z:translators': 'translator', 'bib:contributors': 'contributor', 'z:citationKey': 'citation-label' },
};

/** The reference that an item of Zotero describes. */
export function workOf(graph: RdfGraph, item: RdfNode, key: string, unknown: UnknownFields): ReadWork {
  const work = emptyWork(key);
  const words = (name: string): string => graph.words(item, name);
  const entry = words('z:itemType');
  const { type, genre, unknown: odd } = typeOf(own(TYPES, entry) ?? entry, words('dc:type'));
  if (odd) work.remarks.push(REMARKS.type(entry));
  Object.assign(work, { type, genre, title: words('dc:title') || words('z:displayTitle') });
  work.authors = peopleOf(graph, item, 'bib:authors');
  work.editors = peopleOf(graph, item, 'bib:editors');
  const maker = MAKERS.find((name) => item.children.some((child) => child.name === name));
  if (work.authors.length === 0 && maker !== undefined) work.authors = peopleOf(graph, item, maker);
  readDates(work, words('dc:date'), words('dcterms:dateSubmitted'));
  work.pageRange = words('bib:pages');
  work.edition = words('prism:edition');
  work.language = words('z:language');
  work.abstract = words('dcterms:abstract');
  const pages = words('z:numPages');
  if (/^\d{1,6}$/.test(pages)) work.pages = Number(pages);
  else if (pages !== '') work.others['number-of-pages'] = pages;
  const [house] = graph.targets(item, 'dc:publisher');
  if (house) {
    work.publisher = graph.words(house, 'foaf:name') || house.text.trim();
    const [address] = graph.targets(house, 'vcard:adr');
    if (address) work.place = graph.words(address, 'vcard:locality');
  }
  const extra = words('dc:description');
  if (extra !== '') work.notes.push(extra);
  readWhole(graph, item, work, new Set([item]));
  readSubjects(graph, item, work);
  for (const child of item.children) {
    if (READ.has(child.name) || (child.name === maker && work.authors.length > 0)) continue;
    const people = peopleIn(graph, graph.target(child));
    const target = graph.target(child);
    const text =
      people.length > 0 ? authorsLine(people) : graph.words(target, 'dc:title') || target.text.trim();
    if (text !== '')
      keepUnknown(work, own(NAMED, child.name) ?? child.name.replace(/^z:/, ''), text, unknown);
  }
  return work;
}

function readDates(work: ReadWork, date: string, accessed: string): void {
  work.date = date === '' ? null : readDate(date);
  if (work.date === null && isStatus(date)) work.status = date;
  else if (work.date === null) work.dateSaid = date;
  work.accessed = accessed;
}

/** What says what an item is part of, and the identifiers of both: a review with its volume, a book, a series. */
function readWhole(graph: RdfGraph, node: RdfNode, work: ReadWork, seen: Set<RdfNode>): void {
  work.volume ||= graph.words(node, 'prism:volume');
  work.issue ||= graph.words(node, 'prism:number');
  for (const identifier of graph.targets(node, 'dc:identifier')) readIdentifier(graph, identifier, work);
  for (const whole of graph.targets(node, 'dcterms:isPartOf')) {
    if (seen.has(whole)) continue;
    seen.add(whole);
    const title = graph.words(whole, 'dc:title') || graph.words(whole, 'dcterms:alternative');
    if (whole.name === 'bib:Series') {
      work.series ||= title;
      const number = graph.words(whole, 'dc:identifier');
      if (number !== '') work.others['collection-number'] = number;
    } else if (whole.name === 'bib:Part') {
      if (title !== '') work.others['section'] = title;
      readWhole(graph, whole, work, seen);
    } else {
      work.container ||= title;
      readWhole(graph, whole, work, seen);
    }
  }
}

function readIdentifier(graph: RdfGraph, identifier: RdfNode, work: ReadWork): void {
  if (identifier.name === 'dcterms:URI') {
    work.url ||= graph.words(identifier, 'rdf:value');
    return;
  }
  const [, kind = '', value = ''] = /^(DOI|ISBN|ISSN)\s+(.+)$/s.exec(identifier.text.trim()) ?? [];
  if (kind === 'DOI') work.doi ||= value;
  else if (kind === 'ISBN') work.isbn ||= value;
  else if (kind === 'ISSN') work.issn ||= value;
  else if (identifier.text.trim() !== '') work.others['number'] ??= identifier.text.trim();
}

/** Tags, those that Zotero put by itself too; a shelf mark is none. */
function readSubjects(graph: RdfGraph, item: RdfNode, work: ReadWork): void {
  const tags: string[] = [];
  for (const subject of graph.targets(item, 'dc:subject')) {
    const text = graph.words(subject, 'rdf:value') || subject.text.trim();
    if (subject.name === 'dcterms:LCC') work.others['call-number'] = text;
    else if (text !== '') tags.push(text);
  }
  work.keywords = tags;
}

function peopleOf(graph: RdfGraph, item: RdfNode, name: string): AuthorName[] {
  return graph.targets(item, name).flatMap((list) => peopleIn(graph, list));
}

/** The persons of a list; a name in one field is that of a house. */
function peopleIn(graph: RdfGraph, list: RdfNode): AuthorName[] {
  return graph.targets(list, 'rdf:li').flatMap((person): AuthorName[] => {
    const family = graph.words(person, 'foaf:surname') || graph.words(person, 'foaf:name');
    const given = graph.words(person, 'foaf:givenName') || graph.words(person, 'foaf:givenname');
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [given === '' ? { literal: family } : { family, given }];
  });
}
