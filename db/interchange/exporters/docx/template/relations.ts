import { elementsOf, type Tree } from './tree.ts';

/** What a part of a package refers to: `type` is the last word of its kind. */
export type Relation = { type: string; target: string; outside: boolean };
export type Relations = ReadonlyMap<string, Relation>;

/** Where the relations of a part are; those of the package itself for ''. */
export const relationsPath = (part: string): string =>
  part === '' ? '_rels/.rels' : part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The relations of a part by their id (Open Packaging Conventions, ECMA-376-2); none when it has no such part. */
export function readRelations(root: Tree | null): Relations {
  const relations = new Map<string, Relation>();
  for (const { name, attributes } of root ? elementsOf(root) : []) {
    if (name !== 'rel:Relationship') continue;
    const type = attributes.get('Type') ?? '';
    relations.set(attributes.get('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attributes.get('Target') ?? '',
      outside: attributes.get('TargetMode') === 'External',
    });
  }
  return relations;
}

/** The path in the package of what a part refers to; null for what is outside it. */
export function resolved(part: string, { target, outside }: Relation): string | null {
  if (outside) return null;
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The path of the first part of a kind that a part refers to. */
export function partOf(relations: Relations, type: string, from: string): string | null {
  const relation = [...relations.values()].find((one) => one.type === type);
  return relation ? resolved(from, relation) : null;
}
