import type { Kind } from '../../../domain/kinds.ts';

/** Prefixes of the terms used. EDTF is the datatype the Library of Congress defines; `vigie` is ours, for what no one else names. */
export const CONTEXT = {
  schema: 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  vigie: 'urn:vigie:terms:',
} as const;

/** What each kind is in schema.org; `dates` are the properties that say its first and last day. */
export const KIND_TYPES: Readonly<
  Record<Kind, { type: readonly string[]; dates: 'event' | 'work' | 'span' }>
> = {
  cycle: { type: ['schema:ResearchProject'], dates: 'span' },
  axe: { type: ['schema:ResearchProject'], dates: 'span' },
  etude: { type: ['schema:Dataset'], dates: 'span' },
  atelier: { type: ['schema:Event'], dates: 'event' },
  publication: { type: ['schema:CreativeWork'], dates: 'work' },
  evenement: { type: ['schema:Event'], dates: 'event' },
  acteur: { type: ['schema:Organization'], dates: 'span' },
  signal: { type: ['schema:Claim'], dates: 'span' },
  indicateur: { type: ['schema:StatisticalVariable'], dates: 'span' },
  theme: { type: ['skos:Concept', 'schema:DefinedTerm'], dates: 'span' },
  note: { type: ['schema:NoteDigitalDocument'], dates: 'work' },
  rapport: { type: ['schema:Report'], dates: 'work' },
  libre: { type: ['schema:Thing'], dates: 'span' },
};

/** Types of publication that schema.org knows more closely. */
export const PUBLICATION_TYPES: Readonly<Record<string, string>> = {
  rapport: 'schema:Report',
  livre: 'schema:Book',
  actes: 'schema:Book',
  ressource: 'schema:WebPage',
};

/** Relations that a common vocabulary names; any other is our own term and a `dcterms:relation`. */
export const RELATION_TERMS: Readonly<Record<string, string>> = {
  'fait-partie-de': 'dcterms:isPartOf',
  renouvelle: 'dcterms:isVersionOf',
  'organise-avec': 'schema:organizer',
  'realise-par': 'dcterms:creator',
  'fonde-par': 'schema:founder',
  'a-pour-theme': 'dcterms:subject',
  'a-pour-public': 'dcterms:audience',
  'a-propos-de': 'schema:about',
  'porte-sur': 'schema:about',
  'membre-de': 'schema:memberOf',
  'en-partenariat-avec': 'dcterms:contributor',
};

/** Properties that a common vocabulary names. */
export const PROPERTY_TERMS: Readonly<Record<string, string>> = {
  auteurs: 'dcterms:creator',
  editeur: 'dcterms:publisher',
  pages: 'schema:numberOfPages',
  adresse: 'schema:url',
  site: 'schema:url',
  lieu: 'schema:location',
  definition: 'skos:definition',
};
