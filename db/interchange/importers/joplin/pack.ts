import { closeSync, openSync, statSync } from 'node:fs';
import { type Problem, Unreadable } from '../readers/reader.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { ITEM_TYPES, type JoplinItem, parseItem } from './item.ts';
import { bytesAt, tarParts, type TarPart } from './tar.ts';

/** The heaviest export of Joplin that is read, in bytes. */
const LARGEST_PACK = 2_000_000_000;
const ID = '[0-9a-f]{32}';
const ITEM = new RegExp(`^(${ID})\\.md$`);
const RESOURCE = new RegExp(`^resources/(${ID})(?:\\.[A-Za-z0-9]{1,20})?$`);
const CITED = new RegExp(`:/(${ID})`, 'g');

/** Bytes in a pack. */
export type Part = { offset: number; bytes: number };
export type PackedNote = Part & {
  id: string;
  title: string;
  /** The notebooks it is in, the outermost first. */
  notebooks: string[];
  tags: string[];
};
export type PackedResource = Part & { name: string; mediaType: string };
/** An export of Joplin (`.jex`): its notes where they stand, and the files they show, by id. */
export type JoplinPack = {
  path: string;
  notes: PackedNote[];
  resources: Map<string, PackedResource>;
  /** `item` is the title of what is meant, or ''. */
  problems: (Problem & { item: string })[];
};

/** The text of a part of a pack. @throws Unreadable */
export function readPart(path: string, { offset, bytes }: Part): Buffer {
  const file = openSync(path, 'r');
  try {
    return bytesAt(file, offset, bytes);
  } finally {
    closeSync(file);
  }
}

/** What an export of Joplin holds. @throws Unreadable when it cannot be read as one */
export function openPack(path: string): JoplinPack {
  if (statSync(path).size > LARGEST_PACK) throw new Unreadable('too-long', String(LARGEST_PACK / 1_000_000));
  const file = openSync(path, 'r');
  try {
    return gather(path, file);
  } finally {
    closeSync(file);
  }
}

function gather(path: string, file: number): JoplinPack {
  const problems: JoplinPack['problems'] = [];
  const notes = new Map<string, Part & { title: string; folder: string; cited: ReadonlySet<string> }>();
  const items = new Map<string, Map<string, JoplinItem>>();
  const contents = new Map<string, Part>();
  const seen = new Set<string>();
  for (const part of tarParts(file)) {
    const { name, offset, bytes } = part;
    // Of two parts of one name, programs do not agree on which is meant.
    if (seen.has(name)) throw new Unreadable('broken', 'Joplin');
    seen.add(name);
    const resource = RESOURCE.exec(name)?.[1];
    if (part.plain && resource !== undefined) contents.set(resource, { offset, bytes });
    else if (!part.plain || !ITEM.test(name))
      problems.push({ kind: 'joplin-part', detail: name.slice(0, 200), item: '' });
    else {
      const item = itemOf(file, part);
      const type = item?.properties.get('type_');
      if (!item || type === undefined) problems.push({ kind: 'joplin-part', detail: name, item: '' });
      else if (type !== ITEM_TYPES.note) {
        const same = items.get(type) ?? new Map<string, JoplinItem>();
        items.set(type, same.set(item.properties.get('id')!, item));
      } else if (isLeft(item, problems)) continue;
      else
        notes.set(item.properties.get('id')!, {
          ...{ offset, bytes, title: item.title, folder: item.properties.get('parent_id') ?? '' },
          cited: new Set([...item.body.matchAll(CITED)].map(([, id]) => id!)),
        });
    }
  }
  if (notes.size === 0 && items.size === 0) throw new Unreadable('broken', 'Joplin');
  const of = (type: string): ReadonlyMap<string, JoplinItem> => items.get(type) ?? new Map();
  const resources = resourcesOf(of(ITEM_TYPES.resource), contents, problems);
  const cited = new Set([...notes.values()].flatMap((note) => [...note.cited]));
  for (const [id, { name }] of resources)
    if (!cited.has(id)) problems.push({ kind: 'not-cited', detail: '', item: name });
  tellOthers(items, problems);
  const tags = tagsByNote(of(ITEM_TYPES.tag), of(ITEM_TYPES.noteTag));
  const folders = of(ITEM_TYPES.folder);
  return {
    ...{ path, resources, problems },
    notes: [...notes].map(([id, { offset, bytes, title, folder }]) => ({
      ...{ id, offset, bytes, title },
      notebooks: notebooksOf(folder, folders),
      tags: tags.get(id) ?? [],
    })),
  };
}

function itemOf(file: number, { offset, bytes }: TarPart): JoplinItem | null {
  // An item is a note and its properties: no longer than a note may be.
  if (bytes > LONGEST_MARKDOWN) return null;
  return parseItem(bytesAt(file, offset, bytes).toString('utf8'));
}

/** Notes that are there and cannot, or should not, be read: told. */
function isLeft({ title, properties }: JoplinItem, problems: JoplinPack['problems']): boolean {
  const kind =
    properties.get('encryption_applied') === '1'
      ? 'joplin-encrypted'
      : (properties.get('deleted_time') ?? '0') !== '0' && properties.get('deleted_time') !== ''
        ? 'joplin-trashed'
        : null;
  if (kind !== null) problems.push({ kind, detail: '', item: title });
  return kind !== null;
}

/** The files of a pack: what an item says of each, and its bytes. */
function resourcesOf(
  items: ReadonlyMap<string, JoplinItem>,
  contents: ReadonlyMap<string, Part>,
  problems: JoplinPack['problems'],
): JoplinPack['resources'] {
  const resources: JoplinPack['resources'] = new Map();
  for (const [id, part] of contents) {
    const item = items.get(id);
    const ending = item?.properties.get('file_extension') ?? '';
    const named = item?.title || item?.properties.get('filename') || id;
    const name = named.replace(/[/\\\u0000-\u001f]/g, '-').slice(-200);
    if (item?.properties.get('encryption_blob_encrypted') === '1') {
      problems.push({ kind: 'joplin-encrypted', detail: '', item: name });
      continue;
    }
    resources.set(id, {
      ...part,
      name: /\.[A-Za-z0-9]{1,20}$/.test(name) || ending === '' ? name : `${name}.${ending.slice(0, 20)}`,
      mediaType: item?.properties.get('mime') ?? '',
    });
  }
  for (const [id, item] of items)
    if (!contents.has(id)) problems.push({ kind: 'joplin-missing', detail: item.title, item: '' });
  return resources;
}

/** Items that nothing of ours takes the place of: told by their type and how many there are. */
function tellOthers(
  items: ReadonlyMap<string, ReadonlyMap<string, JoplinItem>>,
  problems: JoplinPack['problems'],
): void {
  const known: ReadonlySet<string> = new Set(Object.values(ITEM_TYPES));
  for (const [type, found] of items) {
    if (known.has(type)) continue;
    problems.push({ kind: 'joplin-other', detail: `${type} ${found.size}`, item: '' });
  }
}

function tagsByNote(
  tags: ReadonlyMap<string, JoplinItem>,
  links: ReadonlyMap<string, JoplinItem>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { properties } of links.values()) {
    const tag = tags.get(properties.get('tag_id') ?? '')?.title;
    const note = properties.get('note_id') ?? '';
    if (tag) found.set(note, [...(found.get(note) ?? []), tag].sort());
  }
  return found;
}

/** More notebooks in notebooks than this are a circle. */
const DEEPEST = 50;

function notebooksOf(folder: string, folders: ReadonlyMap<string, JoplinItem>): string[] {
  const path: string[] = [];
  for (let id = folder; path.length < DEEPEST;) {
    const item = folders.get(id);
    if (!item) break;
    path.unshift(item.title.replaceAll('/', '-') || 'Sans titre');
    id = item.properties.get('parent_id') ?? '';
  }
  return path;
}
