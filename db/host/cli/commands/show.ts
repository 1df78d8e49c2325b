import type { Backlink } from '#preload/contract/links.ts';
import type { SignalSheet } from '#preload/contract/signals.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { relationOf } from '../../../domain/relations.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Command } from '../command.ts';
import { dateForPeople, recordLine, titled, valueForPeople } from '../format.ts';
import { resolvePath } from '../io.ts';
import type { Catalogue } from '../messages.ts';
import { withHost } from '../open-host.ts';
import { signalJson, signalLines } from '../signal.ts';
import { argument } from '../options.ts';

type Shown = {
  record: RecordDetail;
  backlinks: Backlink[];
  body: string | null;
  /** What is kept of a signal beside its record. */
  signal: SignalSheet | null;
};

/** `vigie show`: one record with everything around it. */
export const show: Command = async (call) => {
  const shown = await withHost(resolvePath(call.io, argument(call, 0)), async (client): Promise<Shown> => {
    const record = await client.records.get({ id: argument(call, 1) });
    const body = record.kind === 'note' ? (await client.notes.markdown({ id: record.id })).markdown : null;
    const signal = record.kind === 'signal' ? await client.signals.sheet({ id: record.id }) : null;
    return { record, backlinks: await allBacklinks(client, record.id), body, signal };
  });
  return { json: asJson(shown, call.locale), text: asText(shown, call.locale, call.texts) };
};

async function allBacklinks(client: VigieClient, id: string): Promise<Backlink[]> {
  const all: Backlink[] = [];
  let after: string | null = null;
  do {
    const page: { items: Backlink[]; next: string | null } = await client.links.backlinks({
      id,
      limit: 200,
      ...(after !== null && { after }),
    });
    all.push(...page.items);
    after = page.next;
  } while (after !== null);
  return all;
}

/** How a relation reads from the record shown. */
function labelOf(type: string, direction: 'in' | 'out', locale: Locale): string {
  const relation = relationOf(type);
  return relation ? (direction === 'out' ? relation.label : relation.inverse)[locale] : type;
}

function asJson({ record, backlinks, body, signal }: Shown, locale: Locale): unknown {
  const { id, code, kind, title, date, tags, properties, sources, verification, relations } = record;
  return {
    id,
    code,
    kind,
    title,
    date,
    tags,
    properties,
    sources,
    verification,
    relations: relations.map(({ type, direction, target }) => ({
      type,
      direction,
      label: labelOf(type, direction, locale),
      target: { id: target.id, code: target.code, kind: target.kind, title: target.title },
    })),
    backlinks: backlinks.map(({ source, sentence }) => ({
      id: source.id,
      code: source.code,
      kind: source.kind,
      title: source.title,
      excerpt: sentence,
    })),
    body,
    ...(signal && signalJson(signal)),
  };
}

function asText({ record, backlinks, body, signal }: Shown, locale: Locale, { columns }: Catalogue): string {
  const date = dateForPeople(record.date, locale);
  const head = [
    recordLine(record),
    ...(date === '' ? [] : [date]),
    ...(record.tags.length > 0 ? [record.tags.join(', ')] : []),
  ];
  const parts = [
    head,
    Object.entries(record.properties).map(([key, value]) => `${key}: ${valueForPeople(value, locale)}`),
    ...(signal ? signalLines(signal, locale, columns) : []),
    titled(
      columns.relations,
      record.relations.map(
        ({ type, direction, target }) => `${labelOf(type, direction, locale)} ${recordLine(target)}`,
      ),
    ),
    titled(
      columns.sources,
      record.sources.map(({ label, detail }) => `${label}${detail === '' ? '' : `, ${detail}`}`),
    ),
    titled(
      columns.backlinks,
      backlinks.map(({ source, sentence }) => `${recordLine(source)}\n    ${sentence}`),
    ),
    body === null ? [] : [body.trimEnd()],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
