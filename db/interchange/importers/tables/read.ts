import type { DataSettings, LookedSheet, SheetSettings } from '#preload/contract/data-imports.ts';
import type { Kind } from '../../../domain/kinds.ts';
import type { ReadFile } from '../data/draft.ts';
import { bytesOf, type DataFile } from '../data/files.ts';
import { addDetails, isDetailSheet } from './details.ts';
import { draftsOf, onceEach } from './drafts.ts';
import { type Grid, type Grids, headingsOf, headRow, isBlank } from './grid.ts';
import { isOwnExport, kindInName, kindNamed, kindOfHeadings, targetOf } from './headings.ts';
import type { RememberedSheets } from './remembered.ts';
import { TABLE_REMARKS } from './remarks.ts';

/** The tables of a file. @throws VigieError `too-large`, `file-unreadable` */
export async function readGrids(file: DataFile): Promise<Grids> {
  const bytes = bytesOf(file);
  if (file.format === 'xlsx') return (await import('./xlsx.ts')).readXlsx(file.name, bytes);
  return (await import('./csv.ts')).readCsv(file.name, bytes);
}

/** How each sheet of a file would be read. */
export function proposals({ grids }: Grids, file: DataFile, remembered: RememberedSheets): LookedSheet[] {
  return grids.filter((grid) => !isDetailSheet(grid)).map((grid) => proposal(grid, file, remembered));
}

function proposal(grid: Grid, file: DataFile, remembered: RememberedSheets): LookedSheet {
  const head = headRow(grid);
  const headings = headingsOf(grid, head);
  const body = grid.rows.slice(head + 1).filter((row) => !isBlank(row));
  const before = remembered.find(headings);
  const own = isOwnExport(headings);
  const settings: SheetSettings = before
    ? { ...before, name: grid.name, head: head + 1 }
    : guessed(grid, headings, body, file, own);
  return {
    settings,
    head: headings,
    rows: body.length,
    examples: headings.map((_, at) =>
      body
        .map((row) => (row[at]?.text ?? '').trim())
        .filter((text) => text !== '')
        .slice(0, 3)
        .map((text) => (text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text)),
    ),
    because: before ? 'remembered' : own ? 'own' : 'guessed',
  };
}

function guessed(
  grid: Grid,
  headings: readonly string[],
  body: Grid['rows'],
  file: DataFile,
  own: boolean,
): SheetSettings {
  const base = { name: grid.name, included: body.length > 0, head: headRow(grid) + 1 };
  const kindAt = headings.findIndex((heading, at) => isKindColumn(heading, at, body, own));
  const kinds = new Set(body.map((row) => kindNamed(row[kindAt]?.text ?? '')));
  const [only] = kinds;
  const said = kindAt >= 0 && kinds.size === 1 ? only : null;
  const named = said ?? kindInName(grid.name) ?? kindOfHeadings(headings) ?? kindInName(file.name) ?? 'libre';
  const kind: Kind | null = kindAt >= 0 && kinds.size > 1 ? null : named;
  const columns = headings.map((heading, at) =>
    at === kindAt ? ({ to: 'kind' } as const) : targetOf(heading, kind, own),
  );
  return { ...base, kind, columns: own ? columns : withTitle(columns, headings, body) };
}

/** A column that says the kind of each row: named so, or « Type », and every value of it one. */
function isKindColumn(heading: string, at: number, body: Grid['rows'], own: boolean): boolean {
  if (targetOf(heading, null, own).to !== 'kind' && !/^type$/i.test(heading.trim())) return false;
  const values = body.map((row) => (row[at]?.text ?? '').trim()).filter((text) => text !== '');
  return values.length > 0 && values.every((text) => kindNamed(text) !== null);
}

/** The columns as guessed, each part of a record given by one; and one of them the title. */
function withTitle(
  columns: SheetSettings['columns'],
  headings: readonly string[],
  body: Grid['rows'],
): SheetSettings['columns'] {
  const settled = onceEach(columns);
  if (settled.some(({ to }) => to === 'title')) return settled;
  // Without a title, the first column of words that no two rows share says what each is called.
  const at = headings.findIndex((_, index) => {
    if (settled[index]!.to !== 'field') return false;
    const texts = body.map((row) => (row[index]?.text ?? '').trim());
    return (
      texts.length > 0 &&
      texts.every((text) => /\p{L}{2}/u.test(text)) &&
      new Set(texts).size >= texts.length * 0.9
    );
  });
  return settled.map((target, index) => (index === at ? { to: 'title' } : target));
}

/** The records of a file of tables, sheet by sheet, as settled or else as proposed. */
export async function readTables(
  file: DataFile,
  settings: DataSettings,
  remembered: RememberedSheets,
): Promise<{ read: ReadFile; used: { head: string[]; settings: SheetSettings }[] }> {
  const grids = await readGrids(file);
  const read: ReadFile = {
    name: file.name,
    drafts: [],
    failed: 0,
    remarks: grids.remarks.map((message) => ({ place: '', message })),
  };
  const used: { head: string[]; settings: SheetSettings }[] = [];
  const proposed = proposals(grids, file, remembered);
  for (const grid of grids.grids.filter((one) => !isDetailSheet(one))) {
    const sheet =
      settings.sheets?.find(({ name }) => name === grid.name) ??
      proposed.find((one) => one.settings.name === grid.name)!.settings;
    const several = grids.grids.length > 1 ? `${grid.name}, ` : '';
    if (!sheet.included) {
      read.remarks.push({ place: '', message: TABLE_REMARKS.sheetLeft(grid.name) });
      continue;
    }
    const { drafts, failed, remarks } = draftsOf(grid, sheet, grids.decimal);
    for (const draft of drafts) draft.place = `${several}${draft.place}`;
    read.drafts.push(...drafts);
    read.failed += failed;
    read.remarks.push(
      ...remarks.map(({ place, message }) => ({ place: `${several}${place}`.replace(/, $/, ''), message })),
    );
    used.push({ head: headingsOf(grid, sheet.head - 1), settings: sheet });
  }
  read.remarks.push(...addDetails(read.drafts, grids.grids.filter(isDetailSheet)));
  return { read, used };
}
