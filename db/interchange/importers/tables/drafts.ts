import type { ColumnTarget, SheetSettings } from '#preload/contract/data-imports.ts';
import { type DateValue, parseEdtf, toEdtf } from '../../../domain/dates/edtf.ts';
import { isId } from '../../../domain/ids.ts';
import type { Kind } from '../../../domain/kinds.ts';
import { type PropertyValue, propertyOf } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import { REMARKS } from '../data/remarks.ts';
import { type Draft, draftOf } from '../data/draft.ts';
import {
  isProblem,
  listOf,
  readDateCell,
  readImpact,
  readProperty,
  type Reading,
  readSource,
  readVerification,
  readYesNo,
} from './cells.ts';
import { type Grid, type GridCell, headingsOf, isBlank } from './grid.ts';
import { isDerived, kindNamed } from './headings.ts';
import { TABLE_REMARKS } from './remarks.ts';

/** The longest texts that the contract takes. */
const LONGEST = { title: 500, summary: 20_000, label: 100, alias: 500, property: 100_000 };
/** Rows whose cells are shown before the import. */
const SHOWN = 50;

export type ReadSheet = {
  drafts: Draft[];
  failed: number;
  remarks: { place: string; message: string }[];
};

/** The records that the rows of a sheet describe, by what each column becomes. */
export function draftsOf(grid: Grid, settings: SheetSettings, decimal: ',' | '.'): ReadSheet {
  const head = settings.head - 1;
  const headings = headingsOf(grid, head);
  const targets = onceEach(headings.map((_, at): ColumnTarget => settings.columns[at] ?? { to: 'ignored' }));
  const read: ReadSheet = { drafts: [], failed: 0, remarks: [] };
  grid.rows.slice(head + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const number = head + index + 2;
    const row = new RowReader(number, headings, targets, settings.kind, decimal, read.drafts.length < SHOWN);
    const draft = row.read(cells);
    if (typeof draft === 'string') {
      read.failed += 1;
      read.remarks.push({ place: REMARKS.row(number), message: draft });
    } else read.drafts.push(draft);
  });
  read.remarks.push(...ignoredColumns(grid, headings, targets, head));
  return read;
}

const ONCE: ReadonlySet<string> = new Set([
  ...['id', 'code', 'kind', 'title', 'date', 'planned', 'start', 'end', 'dateWording', 'plannedWording'],
  ...['verification', 'example'],
]);

/** What a record has once: a second column that would give it is a field of its own name, so that neither is lost. */
export function onceEach(targets: readonly ColumnTarget[]): ColumnTarget[] {
  const seen = new Set<string>();
  return targets.map((target) => {
    const key = target.to === 'property' ? `property ${target.key}` : target.to;
    if (target.to !== 'property' && !ONCE.has(key)) return target;
    if (seen.has(key)) return { to: 'field' };
    seen.add(key);
    return target;
  });
}

/** Columns left on purpose that hold something: said once each, so that nothing is left in silence. */
function ignoredColumns(
  grid: Grid,
  headings: readonly string[],
  targets: readonly ColumnTarget[],
  head: number,
): ReadSheet['remarks'] {
  return targets.flatMap((target, at) => {
    // What our own exports say of the time of a record is told by the archive.
    if (target.to !== 'ignored' || isDerived(headings[at]!)) return [];
    const count = grid.rows.slice(head + 1).filter((row) => (row[at]?.text ?? '').trim() !== '').length;
    return count === 0 ? [] : [{ place: '', message: TABLE_REMARKS.ignoredColumn(headings[at]!, count) }];
  });
}

type Shown = { text: string; problem: string | null };

/** Reads one row, column by column. */
class RowReader {
  readonly #number: number;
  readonly #headings: readonly string[];
  readonly #targets: readonly ColumnTarget[];
  readonly #kind: Kind | null;
  readonly #decimal: ',' | '.';
  readonly #shown: Shown[] | null;
  #draft: Draft = draftOf('', 'libre', '');
  readonly #properties: Record<string, PropertyValue> = {};

  constructor(
    number: number,
    headings: readonly string[],
    targets: readonly ColumnTarget[],
    kind: Kind | null,
    decimal: ',' | '.',
    show: boolean,
  ) {
    this.#number = number;
    this.#headings = headings;
    this.#targets = targets;
    this.#kind = kind;
    this.#decimal = decimal;
    this.#shown = show ? headings.map(() => ({ text: '', problem: null })) : null;
  }

  /** The record of the row, or the sentence that says why there is none. */
  read(cells: readonly GridCell[]): Draft | string {
    const kindAt = this.#targets.findIndex(({ to }) => to === 'kind');
    const said = (cells[kindAt]?.text ?? '').trim();
    const kind = said === '' ? this.#kind : kindNamed(said);
    if (kind === null) return TABLE_REMARKS.noKind(said);
    const title = this.#title(cells);
    if (title === '') return TABLE_REMARKS.noTitle();
    this.#draft = draftOf(
      REMARKS.row(this.#number),
      kind,
      title.slice(0, LONGEST.title).toWellFormed().trim(),
    );
    if (title.length > LONGEST.title) {
      this.#draft.remarks.push(TABLE_REMARKS.titleCut());
      this.#properties['titreEntier'] = title.slice(0, LONGEST.property);
    }
    cells.forEach((cell, at) => {
      if (cell.text.trim() === '') return;
      if (at >= this.#targets.length) return;
      const problem = this.#take(this.#targets[at]!, cell, this.#headings[at]!, at);
      const shown = this.#shown?.[at];
      if (shown) shown.problem = problem;
      if (problem !== null) this.#draft.remarks.push(`${this.#headings[at]!} : ${problem}`);
    });
    this.#settleDates(cells);
    if (Object.keys(this.#properties).length > 0) this.#draft.fields.properties = this.#properties;
    this.#show(cells);
    this.#draft.cells = this.#shown;
    return this.#draft;
  }

  #title(cells: readonly GridCell[]): string {
    const at = this.#targets.findIndex(({ to }) => to === 'title');
    // A no-break space is typography: it stays.
    return (cells[at]?.text ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
  }

  /** Puts a cell where its column says; gives what is wrong in it. */
  #take(target: ColumnTarget, cell: GridCell, heading: string, column: number): string | null {
    const draft = this.#draft;
    const { fields } = draft;
    const text = cell.text.trim();
    switch (target.to) {
      case 'ignored':
      case 'kind':
      case 'title':
      case 'dateWording':
      case 'plannedWording':
      case 'start':
      case 'end':
      case 'propertyWording':
        return null;
      case 'id':
        if (isId(text.toLowerCase())) draft.id = text.toLowerCase();
        else draft.code ??= text;
        return null;
      case 'code':
        draft.code = text;
        return null;
      case 'date':
      case 'planned': {
        const key = target.to;
        return this.#put(readDateCell(cell), (date) => (fields[key] = date), heading, text);
      }
      case 'summary':
        fields.summary = joined(fields.summary, text).slice(0, LONGEST.summary).toWellFormed();
        return text.length > LONGEST.summary ? TABLE_REMARKS.cut() : null;
      case 'tags':
        fields.tags = distinct(
          [...(fields.tags ?? []), ...listOf(text, { commas: true })],
          LONGEST.label,
          200,
        );
        return null;
      case 'aliases':
        fields.aliases = distinct([...(fields.aliases ?? []), ...listOf(text)], LONGEST.alias, 100);
        return null;
      case 'impacts': {
        const read = listOf(text, { commas: true }).map(readImpact);
        const impacts = read.flatMap((one) => (isProblem(one) ? [] : [one.value]));
        if (impacts.length > 0) fields.impacts = [...new Set([...(fields.impacts ?? []), ...impacts])];
        return read.find(isProblem)?.problem ?? null;
      }
      case 'verification':
        return this.#put(readVerification(text), (value) => (fields.verification = value), heading, text);
      case 'example':
        return this.#put(readYesNo(text), (value) => (draft.example = value), heading, text);
      case 'source':
        draft.sources.push(...listOf(text).map(readSource));
        return null;
      case 'text':
        if (draft.kind === 'note' || draft.kind === 'rapport') {
          draft.text = joined(draft.text ?? undefined, text);
          return null;
        }
        fields.summary = joined(fields.summary, text).slice(0, LONGEST.summary).toWellFormed();
        return TABLE_REMARKS.noText();
      case 'relation':
        for (const name of listOf(text))
          draft.relations.push({
            ...{ type: target.type, direction: target.direction, name },
            ...{ date: null, comment: '', optional: false, column },
          });
        return null;
      case 'property':
        return this.#property(target.key, cell, heading);
      case 'field':
        this.#field(heading, text);
        return null;
    }
  }

  #property(key: string, cell: GridCell, heading: string): string | null {
    const definition = propertyOf(this.#draft.kind, key);
    if (!definition) {
      this.#field(heading, cell.text.trim());
      return TABLE_REMARKS.wrongProperty(cell.text.trim());
    }
    return this.#put(
      readProperty(definition, cell, this.#decimal),
      (value) => (this.#properties[key] = value),
      heading,
      cell.text.trim(),
    );
  }

  /** A cell that is not what its column should hold stays, in words, under the column's own name. */
  #put<Value>(
    reading: Reading<Value>,
    use: (value: Value) => void,
    heading: string,
    text: string,
  ): string | null {
    if (!isProblem(reading)) {
      use(reading.value);
      return null;
    }
    this.#field(heading, text);
    return reading.problem;
  }

  #field(heading: string, text: string): void {
    const name = heading.slice(0, 90).trim();
    // A free field may not take the name of a property, nor one that objects have of their own.
    const key = propertyOf(this.#draft.kind, name) || FORBIDDEN.has(name) ? `${name} (colonne)` : name;
    const before = this.#properties[key];
    this.#properties[key] = joined(typeof before === 'string' ? before : undefined, text).slice(
      0,
      LONGEST.property,
    );
  }

  /** The words of a date that its own column gives, and a date said by its first and last day. */
  #settleDates(cells: readonly GridCell[]): void {
    const { fields } = this.#draft;
    const at = (to: ColumnTarget['to']): GridCell | undefined =>
      cells[this.#targets.findIndex((one) => one.to === to)];
    const words = (to: ColumnTarget['to']): string => (at(to)?.text ?? '').trim().slice(0, 200);
    for (const [key, wording] of [
      ['date', 'dateWording'],
      ['planned', 'plannedWording'],
    ] as const) {
      const said = words(wording);
      const date = fields[key];
      if (said === '') continue;
      if (date) fields[key] = { edtf: date.edtf, wording: said };
      else
        this.#problem(
          wording,
          this.#put(
            readDateCell({ text: said }),
            (value) => (fields[key] = value),
            this.#headingOf(wording),
            said,
          ),
        );
    }
    if (!fields.date && !this.#targets.some(({ to }) => to === 'date'))
      this.#interval(at('start'), at('end'));
    for (const [index, target] of this.#targets.entries()) {
      if (target.to !== 'propertyWording') continue;
      const value = this.#properties[target.key];
      const said = (cells[index]?.text ?? '').trim().slice(0, 200);
      if (said !== '' && typeof value === 'object')
        this.#properties[target.key] = { edtf: value.edtf, wording: said };
    }
  }

  #interval(start: GridCell | undefined, end: GridCell | undefined): void {
    const ends = (['start', 'end'] as const).map((to, index): DateValue | null => {
      const cell = index === 0 ? start : end;
      const text = (cell?.text ?? '').trim();
      if (!cell || text === '') return null;
      const read = readDateCell(cell);
      if (!isProblem(read)) return read.value;
      this.#problem(
        to,
        this.#put(read, () => undefined, this.#headingOf(to), text),
      );
      return null;
    });
    const [from, to] = ends as [DateValue | null, DateValue | null];
    const edtf =
      from && to
        ? from.edtf === to.edtf
          ? from.edtf
          : `${from.edtf}/${to.edtf}`
        : from
          ? `${from.edtf}/..`
          : to
            ? `../${to.edtf}`
            : null;
    const parsed = edtf === null ? null : parseEdtf(edtf);
    if (parsed) this.#draft.fields.date = { edtf: toEdtf(parsed), wording: null };
    else if (edtf !== null)
      this.#problem(
        'start',
        this.#put({ problem: TABLE_REMARKS.date(edtf) }, () => undefined, this.#headingOf('start'), edtf),
      );
  }

  #headingOf(to: ColumnTarget['to']): string {
    return this.#headings[this.#targets.findIndex((one) => one.to === to)] ?? to;
  }

  #problem(to: ColumnTarget['to'], problem: string | null): void {
    if (problem === null) return;
    const at = this.#targets.findIndex((one) => one.to === to);
    const shown = this.#shown?.[at];
    if (shown) shown.problem = problem;
    this.#draft.remarks.push(`${this.#headingOf(to)} : ${problem}`);
  }

  /** Each cell as it will be. */
  #show(cells: readonly GridCell[]): void {
    if (!this.#shown) return;
    for (const [at, shown] of this.#shown.entries()) {
      const target = this.#targets[at]!;
      const text = (cells[at]?.text ?? '').trim();
      const said = target.to === 'ignored' ? '' : text;
      const value = target.to === 'property' ? this.#properties[target.key] : undefined;
      const { date, planned } = this.#draft.fields;
      if (target.to === 'date' && date && text !== '') shown.text = date.edtf;
      else if (target.to === 'planned' && planned && text !== '') shown.text = planned.edtf;
      else if (typeof value === 'object') shown.text = value.edtf;
      else if (typeof value === 'number') shown.text = String(value);
      else shown.text = said.length > 200 ? `${said.slice(0, 200).toWellFormed()}…` : said;
    }
  }
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const joined = (before: string | undefined, text: string): string =>
  before === undefined || before === '' ? text : `${before}\n\n${text}`;

function distinct(values: readonly string[], longest: number, most: number): string[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const short = value.slice(0, longest).toWellFormed().trim();
    if (short !== '' && !names.has(fold(short))) names.set(fold(short), short);
  }
  return [...names.values()].slice(0, most);
}
