import { fail } from '../../../domain/errors.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { valueText } from '../../facts.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import type { RecordDetail } from '#preload/contract/records.ts';

const SCHEME = '<urn:vigie:themes>';

/**
 * The themes as a SKOS concept scheme (W3C, 18 August 2009) in Turtle: broader and narrower from « fait partie de », related from
 * « lié à », other names as `altLabel`, the taxonomy as `dcterms:type`.
 * @throws VigieError `not-found` when there is no theme
 */
export function exportSkos({ title, pieces, locale }: Gathered): ExportedFile {
  const themes = pieces.map(({ record }) => record).filter(({ kind }) => kind === 'theme');
  if (themes.length === 0) fail({ kind: 'not-found', what: 'exportable', id: 'skos' });
  const ids = new Set(themes.map(({ id }) => id));
  const above = aboveIn(themes, ids);
  const concepts = themes.map((theme) => conceptOf(theme, { ids, above, locale }));
  const tops = themes.filter((theme) => linked(theme, 'fait-partie-de', 'out', ids).length === 0);
  const scheme = statement(SCHEME, [
    'a skos:ConceptScheme',
    `dcterms:title ${literal(KIND_LABELS.theme.many[locale], locale)}`,
    ...tops.map(({ id }) => `skos:hasTopConcept ${urn(id)}`),
  ]);
  const prefixes = [
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    '@prefix dcterms: <http://purl.org/dc/terms/> .',
    '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
  ].join('\n');
  return {
    fileName: fileNameOf(title, 'ttl'),
    mediaType: 'text/turtle; charset=utf-8',
    content: new TextEncoder().encode(`${[prefixes, scheme, ...concepts].join('\n\n')}\n`),
  };
}

function conceptOf(
  theme: RecordDetail,
  { ids, above, locale }: { ids: ReadonlySet<string>; above: Above; locale: Gathered['locale'] },
): string {
  const broader = linked(theme, 'fait-partie-de', 'out', ids);
  const narrower = linked(theme, 'fait-partie-de', 'in', ids);
  // The standard keeps what is related apart from what is broader, at any distance (S27).
  const isKin = (id: string) => above(theme.id).has(id) || above(id).has(theme.id);
  const related = (['out', 'in'] as const)
    .flatMap((way) => linked(theme, 'lie-a', way, ids))
    .filter((id) => id !== theme.id && !isKin(id));
  const { taxonomie, definition } = theme.properties;
  const names = new Set(theme.aliases.filter((alias) => alias !== theme.title));
  return statement(urn(theme.id), [
    'a skos:Concept',
    `skos:inScheme ${SCHEME}`,
    ...(broader.length === 0 ? [`skos:topConceptOf ${SCHEME}`] : []),
    `skos:notation ${literal(theme.code)}`,
    `skos:prefLabel ${literal(theme.title, locale)}`,
    ...[...names].map((alias) => `skos:altLabel ${literal(alias, locale)}`),
    ...(typeof definition === 'string' ? [`skos:definition ${literal(definition, locale)}`] : []),
    ...(theme.summary === '' ? [] : [`skos:scopeNote ${literal(theme.summary, locale)}`]),
    ...broader.map((id) => `skos:broader ${urn(id)}`),
    ...narrower.map((id) => `skos:narrower ${urn(id)}`),
    ...[...new Set(related)].map((id) => `skos:related ${urn(id)}`),
    ...(taxonomie === undefined
      ? []
      : [`dcterms:type ${literal(valueText('theme', 'taxonomie', taxonomie, locale), locale)}`]),
    `dcterms:modified ${literal(theme.updatedAt)}^^xsd:dateTime`,
  ]);
}

/** The themes that stand over a theme, at any distance. */
type Above = (id: string) => ReadonlySet<string>;

function aboveIn(themes: readonly RecordDetail[], ids: ReadonlySet<string>): Above {
  const parents = new Map(themes.map((theme) => [theme.id, linked(theme, 'fait-partie-de', 'out', ids)]));
  return (id) => {
    const found = new Set<string>();
    const waiting = [...(parents.get(id) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      if (!found.has(next)) {
        found.add(next);
        waiting.push(...(parents.get(next) ?? []));
      }
    return found;
  };
}

/** The themes a theme is linked to in this way, those of the file. */
function linked(theme: RecordDetail, type: string, way: 'out' | 'in', ids: ReadonlySet<string>): string[] {
  return theme.relations
    .filter((one) => one.type === type && one.direction === way && ids.has(one.target.id))
    .map(({ target }) => target.id);
}

const urn = (id: string): string => `<urn:uuid:${id}>`;
const statement = (subject: string, parts: readonly string[]): string =>
  `${subject}\n    ${parts.join(' ;\n    ')} .`;

/** A string of Turtle: the escapes of JSON are among its own. */
function literal(text: string, language?: string): string {
  return JSON.stringify(text.toWellFormed()) + (language === undefined ? '' : `@${language}`);
}
