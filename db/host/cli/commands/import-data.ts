import {
  type ColumnTarget,
  COMMON_TARGETS,
  CONFLICTS,
  type DataSettings,
  type SheetSettings,
} from '#preload/contract/data-imports.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { isKind, type Kind, KINDS } from '../../../domain/kinds.ts';
import { PROPERTIES } from '../../../domain/properties.ts';
import { RELATIONS } from '../../../domain/relations.ts';
import type { Call } from '../command.ts';
import { isSet, textList, textOption } from '../options.ts';
import { misuse } from '../usage-error.ts';

/** Options that only files of data take. */
const OPTIONS = ['conflict', 'kind', 'map'] as const;

/** True when an option was given that documents do not have. */
export const asksForData = (call: Call): boolean =>
  OPTIONS.some((name) => textOption(call, name) !== undefined || textList(call, name).length > 0);

/** `vigie import` of bibliographies, tables and complete exports; null when the files are documents. */
export async function importData(
  call: Call,
  client: VigieClient,
  paths: string[],
): Promise<ImportReport | null> {
  const asked = textOption(call, 'conflict') ?? 'complete';
  const conflict =
    CONFLICTS.find((one) => one === asked) ??
    misuse((texts) => texts.badChoice('conflict', asked, CONFLICTS));
  const kind = kindOf(call);
  const from = { paths };
  const looked = await client.dataImports.look({ from, locale: call.locale });
  if (looked.form === 'documents') return null;
  const maps = textList(call, 'map');
  const isTable = looked.form === 'table';
  if (!isTable && (kind !== null || maps.length > 0)) return misuse((texts) => texts.form('import'));
  const settings: DataSettings = { conflict };
  if (isTable && (kind !== null || maps.length > 0))
    settings.sheets = mapped(
      looked.sheets.map(({ settings: sheet, head }) => ({
        sheet: kind === null ? sheet : { ...sheet, kind },
        head,
      })),
      maps,
    );
  if (!isSet(call, 'dry-run')) return client.dataImports.make({ from, settings, locale: call.locale });
  return (await client.dataImports.preview({ from, settings, locale: call.locale })).report;
}

function kindOf(call: Call): Kind | null {
  const kind = textOption(call, 'kind');
  if (kind === undefined) return null;
  return isKind(kind) ? kind : misuse((texts) => texts.badKind(kind, KINDS));
}

/** Puts columns where `--map "Colonne=cible"` says, in every sheet that has them. */
function mapped(
  sheets: readonly { sheet: SheetSettings; head: readonly string[] }[],
  maps: readonly string[],
): SheetSettings[] {
  const wanted = maps.map((map) => {
    const cut = map.lastIndexOf('=');
    const [heading, target] = [map.slice(0, cut).trim(), map.slice(cut + 1).trim()];
    const known = sheets.some(({ head }) => head.includes(heading));
    if (cut < 1 || !known)
      return misuse((texts) => texts.badChoice('map', map, [...new Set(sheets.flatMap(({ head }) => head))]));
    return { heading, target };
  });
  return sheets.map(({ sheet, head }) => {
    const columns = [...sheet.columns];
    for (const { heading, target } of wanted) {
      const at = head.indexOf(heading);
      if (at >= 0) columns[at] = targetNamed(target, sheet.kind);
    }
    return { ...sheet, columns };
  });
}

/** « title », « date » …, the key of a property, `relation:TYPE` and `relation:TYPE:in`, « field », « ignored ». */
function targetNamed(name: string, kind: Kind | null): ColumnTarget {
  const common = COMMON_TARGETS.find((one) => one === name);
  if (common) return { to: common };
  if (name === 'field' || name === 'ignored') return { to: name };
  const [word, type = '', direction] = name.split(':');
  if (word === 'relation' && RELATIONS.some((one) => one.type === type))
    return { to: 'relation', type, direction: direction === 'in' ? 'in' : 'out' };
  const keys = (kind === null ? [...KINDS] : [kind]).flatMap((one) => PROPERTIES[one].map(({ key }) => key));
  if (keys.includes(name)) return { to: 'property', key: name };
  return misuse((texts) =>
    texts.badChoice('map', name, [...COMMON_TARGETS, 'field', 'ignored', 'relation:TYPE', ...new Set(keys)]),
  );
}
