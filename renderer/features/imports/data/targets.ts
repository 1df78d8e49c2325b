import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Kind } from '#db/domain/kinds.ts';
import type { Locale } from '#db/domain/locale.ts';
import { PROPERTIES, propertyOf } from '#db/domain/properties.ts';
import { RELATIONS } from '#db/domain/relations.ts';
import type { ColumnTarget, CommonTarget } from '#preload/contract/data-imports.ts';

/** What columns may become that records of every kind have, in the order they are offered. */
const COMMON: readonly (readonly [CommonTarget, MessageDescriptor])[] = [
  ['title', msg`Titre`],
  ['code', msg`Code`],
  ['date', msg`Date`],
  ['dateWording', msg`Date, en toutes lettres`],
  ['start', msg`Date de début`],
  ['end', msg`Date de fin`],
  ['planned', msg`Date prévue`],
  ['plannedWording', msg`Date prévue, en toutes lettres`],
  ['summary', msg`Résumé`],
  ['tags', msg`Étiquettes`],
  ['aliases', msg`Autres noms`],
  ['impacts', msg`Impacts`],
  ['verification', msg`Vérification`],
  ['source', msg`Source`],
  ['kind', msg`Type de fiche`],
  ['text', msg`Texte de la note`],
  ['example', msg`Exemple`],
  ['id', msg`Identifiant`],
];

export type TargetOption = { value: string; label: string };
type Say = (message: MessageDescriptor) => string;

/** A target as one word, and back. */
export function keyOf(target: ColumnTarget): string {
  switch (target.to) {
    case 'property':
    case 'propertyWording':
      return `${target.to} ${target.key}`;
    case 'relation':
      return `relation ${target.type} ${target.direction}`;
    default:
      return target.to;
  }
}

/** The target whose key is this one: `keyOf` read back. */
export function targetOfKey(key: string): ColumnTarget {
  const [to = '', name = '', direction] = key.split(' ');
  if (to === 'property' || to === 'propertyWording') return { to, key: name };
  if (to === 'relation') return { to, type: name, direction: direction === 'in' ? 'in' : 'out' };
  if (to === 'field' || to === 'ignored') return { to };
  return { to: COMMON.find(([target]) => target === to)?.[0] ?? 'title' };
}

/** All that a column may become in records of a kind; of any when each row says its own. */
export function targetOptions(
  kind: Kind | null,
  current: ColumnTarget,
  locale: Locale,
  say: Say,
): TargetOption[] {
  const properties = kind === null ? [] : PROPERTIES[kind];
  const options: TargetOption[] = [
    { value: 'ignored', label: say(msg`Ne pas reprendre`) },
    { value: 'field', label: say(msg`Propriété libre, sous ce nom`) },
    ...COMMON.filter(([to]) => to !== 'text' || kind === null || kind === 'note' || kind === 'rapport').map(
      ([to, label]) => ({ value: to, label: say(label) }),
    ),
    ...properties.map(({ key, label }) => ({ value: `property ${key}`, label: label[locale] })),
    ...RELATIONS.flatMap(({ type, label, inverse, from, to, symmetric }) => [
      ...(kind === null || !from || from.includes(kind)
        ? [{ value: `relation ${type} out`, label: `→ ${label[locale]}` }]
        : []),
      ...(!symmetric && (kind === null || !to || to.includes(kind))
        ? [{ value: `relation ${type} in`, label: `→ ${inverse[locale]}` }]
        : []),
    ]),
  ];
  const key = keyOf(current);
  if (options.some(({ value }) => value === key)) return options;
  return [...options, { value: key, label: targetName(current, kind, locale, say) }];
}

function targetName(target: ColumnTarget, kind: Kind | null, locale: Locale, say: Say): string {
  if (target.to === 'property' || target.to === 'propertyWording') {
    const label = (kind !== null && propertyOf(kind, target.key)?.label[locale]) || target.key;
    return target.to === 'property' ? label : `${label}, ${say(msg`en toutes lettres`)}`;
  }
  return keyOf(target);
}
