import type Database from 'better-sqlite3';
import { isId } from '../../../domain/ids.ts';
import { type Kind, parseCode } from '../../../domain/kinds.ts';
import { relationOf } from '../../../domain/relations.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { fold } from '../../../domain/text/fold.ts';
import { spoken } from '../language.ts';
import type { DraftRelation } from './draft.ts';
import type { Step } from './plan.ts';
import { REMARKS } from './remarks.ts';

/** A relation of which both ends are known: a record of the archive, or the entry of this rank. */
export type PlannedRelation = {
  type: string;
  direction: 'out' | 'in';
  to: { id: string } | { step: number };
  date: DateValue | null;
  comment: string;
};

type Target = { to: PlannedRelation['to']; kind: Kind; title: string };

/** Finds what the relations of a file lead to: other entries of the file by their code there and title, then the archive. */
export class RelationFinder {
  readonly #codes = new Map<string, Target>();
  readonly #titles = new Map<string, Target>();
  readonly #places = new Map<string, Target>();
  readonly #byCode: Database.Statement;
  readonly #byId: Database.Statement;
  readonly #byTitle: Database.Statement;
  readonly #byAlias: Database.Statement;
  /** Relations already planned: both ends of one may say it. */
  readonly #planned = new Set<string>();
  readonly #ranks: ReadonlyMap<Step, number>;

  constructor(steps: readonly Step[], database: Database.Database) {
    const live = 'SELECT id, kind, title FROM record WHERE deleted_at IS NULL AND';
    this.#byCode = database.prepare(`${live} code = ?`);
    this.#byId = database.prepare(`${live} id = ?`);
    this.#byTitle = database.prepare(`${live} sort_title = ? ORDER BY seq LIMIT 1`);
    this.#byAlias = database.prepare(
      `SELECT id, kind, title FROM record JOIN record_label ON record_seq = seq
       WHERE deleted_at IS NULL AND facet = 'alias' AND folded = ? ORDER BY seq LIMIT 1`,
    );
    this.#ranks = new Map(steps.map((step, index) => [step, index]));
    for (const [index, { draft, file, fate, record }] of steps.entries()) {
      if (fate === 'twin' || fate === 'left') continue;
      const target: Target = {
        to: record ? { id: record.id } : { step: index },
        kind: draft.kind,
        title: draft.title,
      };
      const code = draft.code === null ? undefined : parseCode(draft.code)?.code;
      if (code !== undefined && !this.#codes.has(code)) this.#codes.set(code, target);
      this.#places.set(`${file}\n${draft.place}`, target);
      for (const name of [draft.title, ...(draft.fields.aliases ?? [])])
        if (!this.#titles.has(fold(name))) this.#titles.set(fold(name), target);
    }
  }

  /** The relations of one entry that lead somewhere; what does not is told. */
  resolve(step: Step): { found: PlannedRelation[]; unresolved: number } {
    const found: PlannedRelation[] = [];
    let unresolved = 0;
    for (const relation of step.draft.relations) {
      const { place } = relation;
      const target =
        (place === undefined ? undefined : this.#places.get(`${step.file}\n${place}`)) ??
        this.#find(relation.name);
      const label = labelOf(relation);
      if (!target) {
        if (relation.optional) continue;
        unresolved += 1;
        tell(step, relation, REMARKS.unresolved(label, relation.name));
        continue;
      }
      if (!isAllowed(relation, step.draft.kind, target.kind)) {
        if (relation.optional) continue;
        unresolved += 1;
        tell(step, relation, REMARKS.relationRefused(label, target.title));
        continue;
      }
      const { type, direction, date, comment } = relation;
      if (this.#isFirst(step, type, direction, target.to))
        found.push({ type, direction, to: target.to, date, comment });
    }
    return { found, unresolved };
  }

  #isFirst(step: Step, type: string, direction: 'out' | 'in', to: PlannedRelation['to']): boolean {
    const own = step.record ? step.record.id : String(this.#ranks.get(step));
    const other = 'id' in to ? to.id : String(to.step);
    const ends = isSymmetric(type) ? [own, other].sort() : direction === 'out' ? [own, other] : [other, own];
    const key = `${type} ${ends.join(' ')}`;
    return !this.#planned.has(key) && this.#planned.add(key) !== undefined;
  }

  /** « A-012 », « A-012 Alliance & Performance », a title or another name. A code counts with the title it comes with. */
  #find(name: string): Target | null {
    const text = name.trim();
    const coded = /^([A-Za-z]{1,2}-?\d{1,7})(?:\s*[:–-]?\s+(.+))?$/.exec(text);
    const code = coded && parseCode(coded[1]!)?.code;
    const title = coded?.[2];
    if (code) {
      const here = this.#codes.get(code);
      if (here && (title === undefined || fold(title) === fold(here.title))) return here;
      const there = this.#stored(this.#byCode, code);
      if (there && (title === undefined || fold(title) === fold(there.title))) return there;
    }
    if (isId(text)) return this.#stored(this.#byId, text);
    for (const words of [text, ...(code && title !== undefined ? [title] : [])]) {
      const folded = fold(words);
      const target =
        this.#titles.get(folded) ??
        this.#stored(this.#byTitle, folded) ??
        this.#stored(this.#byAlias, folded);
      if (target) return target;
    }
    return null;
  }

  #stored(statement: Database.Statement, value: string): Target | null {
    const row = statement.get(value) as { id: string; kind: Kind; title: string } | undefined;
    return row ? { to: { id: row.id }, kind: row.kind, title: row.title } : null;
  }
}

function tell({ draft }: Step, { column }: DraftRelation, message: string): void {
  draft.remarks.push(message);
  const cell = column === undefined ? undefined : draft.cells?.[column];
  if (cell) cell.problem = cell.problem === null ? message : `${cell.problem} ${message}`;
}

/** True for a relation that says the same from both ends. */
export const isSymmetric = (type: string): boolean => relationOf(type)?.symmetric === true;

function labelOf({ type, direction }: DraftRelation): string {
  const definition = relationOf(type);
  return definition ? definition[direction === 'out' ? 'label' : 'inverse'][spoken()] : type;
}

function isAllowed({ type, direction }: DraftRelation, mine: Kind, other: Kind): boolean {
  const definition = relationOf(type);
  if (!definition) return false;
  const [from, to] = direction === 'out' ? [mine, other] : [other, mine];
  return (
    (!definition.from || definition.from.includes(from)) && (!definition.to || definition.to.includes(to))
  );
}
