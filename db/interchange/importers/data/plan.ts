import type Database from 'better-sqlite3';
import type { Conflict, Fate } from '#preload/contract/data-imports.ts';
import type { RecordPatch } from '#preload/contract/records.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import type { PropertyValue } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import type { Draft, DraftFile, DraftSource, ReadFile } from './draft.ts';
import { doiKey, fit, type KnownRecord, KnownRecords, marksOf, propertiesOf, titleKey } from './known.ts';
import { isSymmetric, type PlannedRelation, RelationFinder } from './relations.ts';
import { REMARKS } from './remarks.ts';

/** One entry, and what becomes of it. */
export type Step = {
  draft: Draft;
  file: string;
  fate: Fate;
  record: { id: string; code: string; revision: number } | null;
  /** What changes of a record the archive has. */
  patch: RecordPatch;
  sources: DraftSource[];
  files: DraftFile[];
  relations: PlannedRelation[];
  unresolved: number;
};

export type DataPlan = {
  steps: Step[];
  failed: number;
  remarks: { file: string; message: string }[];
  /** What the next import of such files may start from. */
  remember: unknown;
};

/** Settles what becomes of every entry of some files, from what the archive holds now. */
export function planOf(
  files: readonly ReadFile[],
  conflict: Conflict,
  database: Database.Database,
  remember: unknown = null,
): DataPlan {
  const drafts = files.flatMap((file) => file.drafts.map((draft) => ({ draft, file: file.name })));
  const known = new KnownRecords(database, new Set(drafts.map(({ draft }) => draft.kind)));
  const stored = new StoredParts(database);
  const twins = new Twins();
  const steps = drafts.map(({ draft, file }): Step => {
    const nothing = {
      draft,
      file,
      record: null,
      patch: {},
      files: [],
      sources: [],
      relations: [],
      unresolved: 0,
    };
    const twin = conflict === 'anew' ? null : twins.before(draft);
    if (twin !== null) {
      draft.remarks.push(REMARKS.twin(twin));
      return { ...nothing, fate: 'twin' };
    }
    const record = known.find(draft);
    twins.add(draft);
    if (record?.deleted_at) {
      draft.remarks.push(REMARKS.trashed(record.code));
      return { ...nothing, fate: 'left' };
    }
    if (!record) return { ...nothing, fate: 'new', sources: draft.sources, files: draft.files };
    if (conflict === 'anew') {
      draft.remarks.push(REMARKS.again(record.code));
      return { ...nothing, fate: 'new', sources: draft.sources, files: draft.files };
    }
    const { id, code, revision } = record;
    const step = { ...nothing, record: { id, code, revision } };
    if (conflict === 'skip') return { ...step, fate: 'exists' };
    const patch = conflict === 'replace' ? replacing(draft, record) : completing(draft, record);
    const sources = stored.newSources(record.seq, draft.sources);
    const files = stored.newFiles(record.seq, draft.files);
    return { ...step, patch, sources, files, fate: conflict === 'replace' ? 'replaced' : 'completed' };
  });
  const finder = new RelationFinder(steps, database);
  for (const step of steps) {
    if (step.fate === 'twin' || step.fate === 'left') continue;
    const { found, unresolved } = finder.resolve(step);
    step.unresolved = unresolved;
    if (step.fate === 'exists') continue;
    step.relations = step.record ? stored.newRelations(step.record.id, found) : found;
    const changes =
      Object.keys(step.patch).length + step.sources.length + step.files.length + step.relations.length;
    if (step.record && changes === 0) step.fate = 'exists';
  }
  return {
    steps,
    failed: files.reduce((sum, file) => sum + file.failed, 0),
    remarks: files.flatMap(({ name, remarks }) =>
      remarks.map(({ place, message }) => ({ file: placed(name, place), message })),
    ),
    remember,
  };
}

/** Where something is: the file, and the entry in it. */
export const placed = (file: string, place: string): string => (place === '' ? file : `${file}, ${place}`);

/** Entries already seen, so that the same one twice in a file is one record. */
class Twins {
  readonly #ids = new Map<string, string>();
  readonly #titles = new Map<string, Draft[]>();
  readonly #said = new Map<string, string>();

  before(draft: Draft): string | null {
    for (const key of keysOf(draft)) if (this.#ids.has(key)) return this.#ids.get(key)!;
    // Rows that tables name by code or id are as many records, whatever their titles.
    if (draft.id !== null) return null;
    if (draft.kind !== 'publication') return this.#said.get(saidBy(draft)) ?? null;
    const same = this.#titles.get(titleKey(draft.kind, draft.title)) ?? [];
    return same.find((one) => fit(marksOf(draft), marksOf(one)))?.place ?? null;
  }

  add(draft: Draft): void {
    for (const key of keysOf(draft)) if (!this.#ids.has(key)) this.#ids.set(key, draft.place);
    if (draft.kind !== 'publication') {
      const said = saidBy(draft);
      if (!this.#said.has(said)) this.#said.set(said, draft.place);
      return;
    }
    const title = titleKey(draft.kind, draft.title);
    const same = this.#titles.get(title);
    if (same) same.push(draft);
    else this.#titles.set(title, [draft]);
  }
}

/** Rows of a table that share a title may be as many records: only those that say all the same are one. */
const saidBy = ({ kind, title, fields, code, text, relations }: Draft): string =>
  JSON.stringify([titleKey(kind, title), fields, code, text, relations]);

function keysOf(draft: Draft): string[] {
  const doi = doiKey(draft.fields.properties?.['doi']);
  return [...(draft.id === null ? [] : [`id ${draft.id}`]), ...(doi === null ? [] : [`doi ${doi}`])];
}

type Fields = Draft['fields'];

/** Only what the record lacks. Its labels gain those of the file. */
function completing({ fields }: Draft, record: KnownRecord): RecordPatch {
  const patch: RecordPatch = {};
  if (fields.summary && record.summary === '') patch.summary = fields.summary;
  if (fields.date && record.date_edtf === null) patch.date = fields.date;
  if (fields.planned && record.planned_edtf === null) patch.planned = fields.planned;
  if (fields.impacts?.length && record.impacts === '[]') patch.impacts = fields.impacts;
  Object.assign(patch, moreLabels(fields, record));
  const present = propertiesOf(record);
  const properties = pick(fields.properties, (key) => present[key] === undefined);
  if (properties) patch.properties = properties;
  return patch;
}

/** What the file says takes the place of what is there; an empty cell erases nothing. */
function replacing(draft: Draft, record: KnownRecord): RecordPatch {
  const { fields, title } = draft;
  const patch: RecordPatch = {};
  if (title !== record.title) patch.title = title;
  if (fields.summary && fields.summary !== record.summary) patch.summary = fields.summary;
  if (fields.date && !sameDate(fields.date, record.date_edtf, record.date_wording)) patch.date = fields.date;
  if (fields.planned && fields.planned.edtf !== record.planned_edtf) patch.planned = fields.planned;
  if (fields.verification && fields.verification !== record.verification)
    patch.verification = fields.verification;
  for (const key of ['tags', 'aliases', 'impacts'] as const) {
    const list = fields[key];
    if (list?.length && JSON.stringify(list) !== record[key]) Object.assign(patch, { [key]: list });
  }
  const present = propertiesOf(record);
  const properties = pick(
    fields.properties,
    (key, value) => JSON.stringify(present[key]) !== JSON.stringify(value),
  );
  if (properties) patch.properties = properties;
  return patch;
}

const sameDate = (date: DateValue, edtf: string | null, wording: string | null): boolean =>
  date.edtf === edtf && (date.wording === null || date.wording === wording);

function moreLabels(fields: Fields, record: KnownRecord): RecordPatch {
  const patch: RecordPatch = {};
  for (const key of ['tags', 'aliases'] as const) {
    const present = JSON.parse(record[key]) as string[];
    const seen = new Set([...present, ...(key === 'aliases' ? [record.title] : [])].map(fold));
    const more = (fields[key] ?? []).filter((label) => !seen.has(fold(label)));
    if (more.length > 0) patch[key] = [...present, ...more];
  }
  return patch;
}

function pick(
  properties: Fields['properties'],
  keep: (key: string, value: PropertyValue | null) => boolean,
): Fields['properties'] {
  const kept = Object.entries(properties ?? {}).filter(([key, value]) => keep(key, value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** What records of the archive have beside their row. */
class StoredParts {
  readonly #sources: Database.Statement;
  readonly #files: Database.Statement;
  readonly #relations: Database.Statement;

  constructor(database: Database.Database) {
    this.#sources = database.prepare('SELECT label, address FROM source WHERE record_seq = ?');
    this.#files = database.prepare('SELECT sha256 FROM record_attachment WHERE record_seq = ?').pluck();
    this.#relations = database.prepare(
      `SELECT type, 'out' AS direction, o.id AS other FROM relation JOIN record AS me ON me.seq = source_seq
         JOIN record AS o ON o.seq = target_seq WHERE me.id = ?
       UNION ALL SELECT type, 'in', o.id FROM relation JOIN record AS me ON me.seq = target_seq
         JOIN record AS o ON o.seq = source_seq WHERE me.id = ?`,
    );
  }

  newSources(seq: number, sources: readonly DraftSource[]): DraftSource[] {
    if (sources.length === 0) return [];
    const present = this.#sources.all(seq) as { label: string; address: string | null }[];
    const seen = new Set(present.map(({ label, address }) => `${fold(label)}\n${address ?? ''}`));
    return sources.filter(({ label, address }) => !seen.has(`${fold(label)}\n${address ?? ''}`));
  }

  newFiles(seq: number, files: readonly DraftFile[]): DraftFile[] {
    if (files.length === 0) return [];
    const present = new Set(this.#files.all(seq));
    return files.filter(({ sha256 }) => !present.has(sha256));
  }

  newRelations(id: string, relations: readonly PlannedRelation[]): PlannedRelation[] {
    if (relations.length === 0) return [];
    const present = this.#relations.all(id, id) as { type: string; direction: string; other: string }[];
    const seen = new Set(
      present.flatMap(({ type, direction, other }) =>
        isSymmetric(type)
          ? [`${type} out ${other}`, `${type} in ${other}`]
          : [`${type} ${direction} ${other}`],
      ),
    );
    return relations.filter(
      ({ type, direction, to }) => 'step' in to || !seen.has(`${type} ${direction} ${to.id}`),
    );
  }
}
