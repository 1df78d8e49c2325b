import type { Kind } from '#db/domain/kinds.ts';
import type { Locale } from '#db/domain/locale.ts';
import { RELATIONS, relationOf } from '#db/domain/relations.ts';
import type { RelationRead } from '#preload/contract/records.ts';

type Direction = RelationRead['direction'];
export type RelationGroup = { key: string; label: string; relations: RelationRead[] };

/** The name of a relation as read from one of its ends. */
export function relationLabel(type: string, direction: Direction, locale: Locale): string {
  const definition = relationOf(type);
  if (!definition) return type;
  return (direction === 'out' ? definition.label : definition.inverse)[locale];
}

/** Relations of a record gathered by what they say, in the order the domain lists them; dated ones by date within. */
export function groupRelations(relations: readonly RelationRead[], locale: Locale): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const { type } of RELATIONS) {
    for (const direction of ['out', 'in'] as const) {
      for (const relation of relations) {
        if (relation.type !== type || relation.direction !== direction) continue;
        const label = relationLabel(type, direction, locale);
        const key = `${type} ${label}`;
        const group = groups.get(key) ?? { key, label, relations: [] };
        group.relations.push(relation);
        groups.set(key, group);
      }
    }
  }
  const dayOf = ({ target }: RelationRead) => target.date?.start ?? '9999';
  for (const group of groups.values()) {
    group.relations.sort(
      (a, b) => dayOf(a).localeCompare(dayOf(b)) || a.target.title.localeCompare(b.target.title, locale),
    );
  }
  return [...groups.values()];
}

export type RelationChoice = {
  type: string;
  direction: Direction;
  label: string;
  kinds: readonly Kind[] | undefined;
};

/** Everything one may say of a record of this kind, from either end; a symmetric relation once. */
export function relationChoices(kind: Kind, locale: Locale): RelationChoice[] {
  return RELATIONS.flatMap((definition) => {
    const { type, from, to, symmetric } = definition;
    const choices: RelationChoice[] = [];
    if (!from || from.includes(kind))
      choices.push({ type, direction: 'out', label: definition.label[locale], kinds: to });
    if (!symmetric && (!to || to.includes(kind))) {
      choices.push({ type, direction: 'in', label: definition.inverse[locale], kinds: from });
    }
    return choices;
  });
}
