import type { DateValue } from '../../../domain/dates/edtf.ts';
import { isFreeKey } from '../readers/free-fields.ts';
import type { Work } from '../../work.ts';

/** A publication as a file of references describes it, whatever its format. */
export type ReadWork = Work & {
  /** The key or number of the entry in its file. */
  key: string;
  /** The id of the record it was exported from, as our own CSL-JSON gives it. */
  archiveId: string | null;
  /** A type of the archive, or ''. */
  type: string;
  date: DateValue | null;
  /** A date that does not read as one. */
  dateSaid: string;
  /** When its address was read, as the file says it. */
  accessed: string;
  notes: string[];
  /** Fields of bibliographies that the archive has no property for: kept as free fields, by their name. */
  others: Record<string, string>;
  remarks: string[];
};

/** What was read of a file of references. */
export type ReadWorks = {
  works: ReadWork[];
  failed: number;
  remarks: { place: string; message: string }[];
  /** Fields not understood, by their name: how often, and where first. */
  unknown: UnknownFields;
};

/** A work of which nothing is known yet but its key in the file. */
export function emptyWork(key: string): ReadWork {
  return {
    ...{ key, archiveId: null, type: '', genre: '', title: '', authors: [], editors: [] },
    ...{ date: null, dateSaid: '', status: '', container: '', series: '', volume: '', issue: '' },
    ...{ pageRange: '', pages: null, edition: '', publisher: '', place: '', url: '', accessed: '' },
    ...{ doi: '', isbn: '', issn: '', language: '', abstract: '', keywords: [], notes: [] },
    others: {},
    remarks: [],
  };
}

/** Counts the fields that no reader understands, so that each name is told once. */
export class UnknownFields {
  readonly #seen = new Map<string, { count: number; place: string; value: string }>();

  add(name: string, place: string, value: string): void {
    const known = this.#seen.get(name);
    if (known) known.count += 1;
    else this.#seen.set(name, { count: 1, place, value });
  }

  list(): { name: string; count: number; place: string; value: string }[] {
    return [...this.#seen].map(([name, seen]) => ({ name, ...seen }));
  }
}

/** What programs write into entries for themselves: paths of their machine, dates and marks of their lists. */
const OWN_USE =
  /^(?:file|local-url|owner|timestamp|datestamp|(?:date|bdsk|jabref|msbib|added)-.*|creationdate|modificationdate|__markedentry|biburl|bibsource|(?:inter|intra)hash|options|sortkey|sortname|sorttitle|sortyear|presort|keyword-.*)$/i;

/**
 * Keeps a field that no reader knows as a free field of its name, so that nothing written by a person is lost; one that a
 * program wrote for itself is counted among the unknown, and told.
 */
export function keepUnknown(work: ReadWork, name: string, text: string, unknown: UnknownFields): void {
  if (OWN_USE.test(name) || !isFreeKey(name) || Object.hasOwn(work.others, name))
    unknown.add(name, work.key, text);
  else work.others[name] = text;
}
