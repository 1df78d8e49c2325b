import { authorsOf } from '../../../domain/citations/author-date.ts';
import { documentText } from '../../../domain/document/walk.ts';
import { own } from '../../../domain/own.ts';
import type { PropertyValue } from '../../../domain/properties.ts';
import type { DateRead } from '#preload/contract/base.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered, Piece } from '../../gathered.ts';
import { CONTEXT, KIND_TYPES, PROPERTY_TERMS, PUBLICATION_TYPES, RELATION_TERMS } from './vocabulary.ts';

type Node = Record<string, unknown>;

/**
 * The records as linked data: JSON-LD 1.1 in the terms of schema.org and Dublin Core, documented in `docs/echanges.md`. A record
 * is its identifier as a URN; dates keep their EDTF value beside the days they may mean.
 */
export function exportJsonld({ title, pieces, locale }: Gathered): ExportedFile {
  const graph = pieces.flatMap((piece) => [nodeOf(piece, locale), ...piece.record.measures.map(measureNode)]);
  const once = [...new Map(graph.map((node) => [node['@id'], node])).values()];
  const document = { '@context': CONTEXT, '@graph': once };
  return {
    fileName: fileNameOf(title, 'jsonld'),
    mediaType: 'application/ld+json',
    content: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
  };
}

const urn = (id: string): string => `urn:uuid:${id}`;
const edtf = (value: string) => ({ '@value': value, '@type': 'edtf:EDTF' });
const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
const instant = (value: string) => ({ '@value': value, '@type': 'xsd:dateTime' });

function nodeOf({ record, document }: Piece, locale: string): Node {
  const inLanguage = (value: string) => ({ '@value': value, '@language': locale });
  return {
    '@id': urn(record.id),
    '@type': typesOf(record),
    'dcterms:identifier': record.code,
    'schema:name': inLanguage(record.title),
    ...(record.kind === 'theme' && { 'skos:prefLabel': inLanguage(record.title) }),
    ...(record.aliases.length > 0 && { 'schema:alternateName': record.aliases }),
    ...(record.summary !== '' && { 'dcterms:description': inLanguage(record.summary) }),
    ...dateTerms(record),
    ...(record.tags.length > 0 && { 'schema:keywords': record.tags }),
    ...(record.impacts.length > 0 && { 'vigie:impact': record.impacts }),
    'vigie:verification': record.verification,
    ...(record.example && { 'vigie:example': true }),
    ...merged(propertyTerms(record), relationTerms(record)),
    ...(record.sources.length > 0 && {
      'dcterms:source': record.sources.map(({ label, detail, address }) => ({
        'dcterms:title': detail === '' ? label : `${label} (${detail})`,
        ...(address !== null && { 'schema:url': address }),
      })),
    }),
    ...(document && { 'schema:text': documentText(document).text }),
    'dcterms:created': instant(record.createdAt),
    'dcterms:modified': instant(record.updatedAt),
  };
}

function typesOf(record: RecordDetail): readonly string[] {
  const closer = own(PUBLICATION_TYPES, String(record.properties['typePublication']));
  return record.kind === 'publication' && closer !== undefined ? [closer] : KIND_TYPES[record.kind].type;
}

function dateTerms({ kind, date, planned }: RecordDetail): Node {
  return {
    ...(date && {
      'dcterms:date': edtf(date.edtf),
      ...(date.wording && { 'vigie:dateWording': date.wording }),
      ...daysOf(date, KIND_TYPES[kind].dates),
    }),
    ...(planned && { 'vigie:planned': edtf(planned.edtf) }),
  };
}

function daysOf({ edtf: value, start, end }: DateRead, form: 'event' | 'work' | 'span'): Node {
  if (form === 'work')
    return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) && !/-(2[1-4]|3[3-6])$/.test(value)
      ? { 'schema:datePublished': value }
      : {};
  if (form === 'span') return { 'schema:temporalCoverage': `${start ?? '..'}/${end ?? '..'}` };
  return {
    ...(start && { 'schema:startDate': day(start) }),
    ...(end && { 'schema:endDate': day(end) }),
  };
}

/** Two properties under one term, as a site and an address, are both its values. */
function propertyTerms(record: RecordDetail): Node {
  return Object.entries(record.properties).reduce(
    (node, [key, value]) => merged(node, { [propertyTerm(key)]: propertyValue(key, value) }),
    {},
  );
}

/** A free field may have any name: what stands after the prefix is part of an IRI. */
const propertyTerm = (key: string): string =>
  own(PROPERTY_TERMS, key) ?? `vigie:${encodeURIComponent(key.toWellFormed())}`;

/** All that two say: of a term both have, the values of one and of the other. */
function merged(first: Node, second: Node): Node {
  const node = { ...first };
  for (const [term, value] of Object.entries(second))
    node[term] = Object.hasOwn(node, term) ? [node[term], value].flat() : value;
  return node;
}

function propertyValue(key: string, value: PropertyValue): unknown {
  if (typeof value === 'object') return edtf(value.edtf);
  return key === 'auteurs' && typeof value === 'string' ? authorsOf(value) : value;
}

/** Each relation that leaves the record, under its common term when there is one. */
function relationTerms(record: RecordDetail): Node {
  const node: Record<string, Node[]> = {};
  for (const { type, direction, target } of record.relations) {
    if (direction === 'in') continue;
    const common = own(RELATION_TERMS, type);
    const terms = common === undefined ? ['dcterms:relation', `vigie:${type}`] : [common];
    for (const term of terms)
      (node[term] ??= []).push({ '@id': urn(target.id), 'schema:name': target.title });
  }
  return node;
}

function measureNode(measure: MeasureRead): Node {
  return {
    '@id': urn(measure.id),
    '@type': ['schema:Observation'],
    'schema:variableMeasured': { '@id': urn(measure.indicator.id), 'schema:name': measure.indicator.title },
    'schema:value': measure.value,
    'schema:unitText': measure.unit,
    'schema:observationDate': edtf(measure.date.edtf),
    ...(measure.base !== '' && { 'vigie:base': measure.base }),
    ...(measure.sample !== null && { 'vigie:sample': measure.sample }),
    ...(measure.study && {
      'dcterms:isPartOf': { '@id': urn(measure.study.id), 'schema:name': measure.study.title },
    }),
    'dcterms:source': {
      'dcterms:title': measure.sourceLabel,
      ...(measure.sourceAddress !== null && { 'schema:url': measure.sourceAddress }),
    },
    'vigie:verification': measure.verification,
  };
}
