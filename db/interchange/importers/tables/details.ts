import { LOCALES } from '../../../domain/locale.ts';
import { parseCode } from '../../../domain/kinds.ts';
import { RELATIONS } from '../../../domain/relations.ts';
import { fold } from '../../../domain/text/fold.ts';
import { TABLE_WORDS } from '../../exporters/tables/words.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { REMARKS } from '../data/remarks.ts';
import type { Draft } from '../data/draft.ts';
import { isProblem, readDateCell } from './cells.ts';
import { type Grid, headingsOf } from './grid.ts';
import { TABLE_REMARKS } from './remarks.ts';

/** The sheets of our own workbooks that say what records have several of. */
type Detail = 'relations' | 'measures' | 'sources';

function detailOf(grid: Grid): Detail | null {
  const head = headingsOf(grid, 0);
  for (const locale of LOCALES) {
    const said = EXPORT_WORDS[locale];
    const own = TABLE_WORDS[locale];
    if (grid.name === said.relations && head[0] === own.record && head[2] === own.relation)
      return 'relations';
    if (grid.name === said.measures && head[0] === said.indicator) return 'measures';
    if (grid.name === said.sources && head[0] === own.record && head[2] === said.property) return 'sources';
  }
  return null;
}

/** True for the sheets of our own workbooks that hold details of records told in the others: they are no records. */
export const isDetailSheet = (grid: Grid): boolean => detailOf(grid) !== null;

/**
 * Adds to the records of a workbook the date and comment of their relations and the parts of their sources, that the sheets
 * of details have in full. Measures are the indicator's own page to bring.
 * @returns what was not taken
 */
export function addDetails(
  drafts: readonly Draft[],
  sheets: readonly Grid[],
): { place: string; message: string }[] {
  const byCode = new Map(drafts.map((draft) => [parseCode(draft.code ?? '')?.code, draft] as const));
  const remarks: { place: string; message: string }[] = [];
  for (const grid of sheets) {
    const detail = detailOf(grid);
    if (detail === 'measures') {
      remarks.push({ place: '', message: TABLE_REMARKS.measures(grid.name, grid.rows.length - 1) });
      continue;
    }
    const sources = new Set<Draft>();
    for (const [index, row] of grid.rows.slice(1).entries()) {
      const text = (at: number): string => (row[at]?.text ?? '').trim();
      const draft = byCode.get(parseCode(text(0))?.code);
      if (!draft) {
        if (text(0) !== '')
          remarks.push({
            place: `${grid.name}, ${REMARKS.row(index + 2)}`,
            message: TABLE_REMARKS.noRecord(text(0)),
          });
      } else if (detail === 'relations')
        addRelation(draft, text(2), `${text(3)} ${text(4)}`.trim(), text(5), text(6), text(7));
      else {
        // Their cell among the columns says the same in one line.
        if (!sources.has(draft)) draft.sources = [];
        sources.add(draft);
        if (text(3) !== '')
          draft.sources.push({
            property: text(2) || null,
            label: text(3),
            detail: text(4),
            address: text(5) || null,
          });
      }
    }
  }
  return remarks;
}

function addRelation(
  draft: Draft,
  label: string,
  name: string,
  date: string,
  words: string,
  comment: string,
): void {
  const said = fold(label);
  for (const direction of ['out', 'in'] as const) {
    const named = RELATIONS.filter((one) =>
      LOCALES.some((locale) => fold(one[direction === 'out' ? 'label' : 'inverse'][locale]) === said),
    );
    for (const { type } of named) {
      const known = draft.relations.find(
        (one) => one.type === type && one.direction === direction && one.name === name,
      );
      const read = date === '' ? null : readDateCell({ text: date });
      const value =
        read && !isProblem(read) ? { edtf: read.value.edtf, wording: words || read.value.wording } : null;
      if (known) Object.assign(known, { date: value, comment });
      else draft.relations.push({ type, direction, name, date: value, comment, optional: false });
      return;
    }
  }
}
