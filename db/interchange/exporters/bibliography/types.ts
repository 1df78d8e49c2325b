/** What a type of publication is called by BibTeX, RIS (its TY field) and CSL 1.0.2. */
export type WorkType = { bibtex: string; ris: string; csl: string };

/** By the types of the archive; '' for one that is not said. The archive's own word goes with each, as its genre. */
export const TYPES: Readonly<Record<string, WorkType>> = {
  rapport: { bibtex: 'techreport', ris: 'RPRT', csl: 'report' },
  note: { bibtex: 'techreport', ris: 'RPRT', csl: 'report' },
  cahier: { bibtex: 'techreport', ris: 'RPRT', csl: 'report' },
  synthese: { bibtex: 'techreport', ris: 'RPRT', csl: 'report' },
  referentiel: { bibtex: 'manual', ris: 'RPRT', csl: 'report' },
  actes: { bibtex: 'proceedings', ris: 'CONF', csl: 'book' },
  livre: { bibtex: 'book', ris: 'BOOK', csl: 'book' },
  carnet: { bibtex: 'booklet', ris: 'PAMP', csl: 'pamphlet' },
  dossier: { bibtex: 'misc', ris: 'GEN', csl: 'document' },
  ressource: { bibtex: 'misc', ris: 'ELEC', csl: 'webpage' },
  article: { bibtex: 'article', ris: 'JOUR', csl: 'article-journal' },
  chapitre: { bibtex: 'incollection', ris: 'CHAP', csl: 'chapter' },
  communication: { bibtex: 'inproceedings', ris: 'CPAPER', csl: 'paper-conference' },
  these: { bibtex: 'thesis', ris: 'THES', csl: 'thesis' },
  '': { bibtex: 'misc', ris: 'GEN', csl: 'document' },
};
