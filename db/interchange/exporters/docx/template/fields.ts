import { own } from '../../../../domain/own.ts';
import { elementsOf, textOf, type Tree } from './tree.ts';

/** Fields that only say something of the document itself: any other may reach for files or run a program. */
const HARMLESS: ReadonlySet<string> = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTION',
  'SECTIONPAGES',
  'STYLEREF',
  'TITLE',
  'SUBJECT',
  'AUTHOR',
]);
/** What a template shows of the document it is applied to, as signs of the private use area of Unicode. */
export const SHOWN = { title: '\ue000', subtitle: '\ue001', authors: '\ue002' } as const;
const SHOWN_BY: Readonly<Record<string, string>> = {
  TITLE: SHOWN.title,
  SUBJECT: SHOWN.subtitle,
  AUTHOR: SHOWN.authors,
};

const instructionOf = (text: string): string => /^\s*([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? '';

/** True for a simple field that may stay. */
export function isHarmless(instruction: string): boolean {
  return HARMLESS.has(instructionOf(instruction));
}

/**
 * Takes out of runs in the order of the text the fields that are not harmless, leaving the words they showed; those of the title,
 * subject and author show what the document will say. Changes the runs.
 */
export function cleanFields(runs: readonly Tree[]): void {
  const open: { runs: Tree[]; instruction: string; shows: Tree[]; separated: boolean }[] = [];
  for (const run of runs) {
    const mark = elementsOf(run).find(({ name }) => name === 'w:fldChar');
    const type = mark?.attributes.get('w:fldCharType');
    if (type === 'begin') open.push({ runs: [run], instruction: '', shows: [], separated: false });
    const field = open.at(-1);
    if (!field) {
      // An instruction or an end without a beginning.
      if (mark || hasInstruction(run)) run.children = [];
      continue;
    }
    if (type !== undefined && type !== 'begin') field.runs.push(run);
    if (type === 'separate') field.separated = true;
    if (hasInstruction(run)) {
      if (field.separated) run.children = [];
      else {
        field.instruction += textOf(run);
        field.runs.push(run);
      }
    } else if (field.separated && mark === undefined) field.shows.push(run);
    if (type === 'end') {
      settle(field);
      open.pop();
    }
  }
  for (const { runs: unfinished } of open) for (const run of unfinished) run.children = [];
}

function settle({ runs, instruction, shows }: { runs: Tree[]; instruction: string; shows: Tree[] }): void {
  const name = instructionOf(instruction);
  if (!HARMLESS.has(name)) for (const run of runs) run.children = [];
  const shown = own(SHOWN_BY, name);
  if (shown !== undefined) showing(shows, shown);
}

/** Makes the first of some runs show this text, and the others nothing. */
export function showing(runs: readonly Tree[], text: string): void {
  runs.forEach((run, at) => {
    const properties = elementsOf(run).filter(({ name }) => name === 'w:rPr');
    const words: Tree = { name: 'w:t', attributes: new Map([['xml:space', 'preserve']]), children: [text] };
    run.children = at === 0 ? [...properties, words] : properties;
  });
}

const hasInstruction = (run: Tree): boolean => elementsOf(run).some(({ name }) => name === 'w:instrText');
