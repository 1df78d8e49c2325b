import { dirname, resolve } from 'node:path';
import { digestOfFile } from '../../../attachments/files.ts';
import { LARGEST_ATTACHMENT } from '../../../attachments/store.ts';
import { documentText } from '../../../domain/document/walk.ts';
import { normalizeUrl } from '../../../domain/document/url.ts';
import { VigieError } from '../../../domain/errors.ts';
import { fold } from '../../../domain/text/fold.ts';
import { publicationOf } from '../bibliography/publication.ts';
import { UnknownFields } from '../bibliography/work.ts';
import { type Draft, type DraftFile, draftOf, type ReadFile } from '../data/draft.ts';
import { REMARKS } from '../data/remarks.ts';
import { fileUnder, mediaTypeOf } from '../documents/files.ts';
import { problemSentence } from '../problems.ts';
import { htmlReader } from '../readers/html.ts';
import { Unreadable } from '../readers/reader.ts';
import { type RdfGraph, type RdfNode, readGraph } from './graph.ts';
import { workOf } from './work.ts';

/** Items that are no reference: they go with one. */
const BESIDE: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);

type Reading = {
  graph: RdfGraph;
  /** The folder of the file, in which its files are. */
  folder: string;
  collections: ReadonlyMap<RdfNode, string[][]>;
  /** Files that the export names and that are not beside it. */
  missing: { count: number; first: string };
  remarks: ReadFile['remarks'];
};

/**
 * The references of an export of Zotero (« Zotero RDF »), each with its notes as notes about it, its files, and its collections
 * as tags. Nothing outside the folder of the file is read.
 * @throws VigieError `file-unreadable`, `too-large`
 */
export async function readZotero(name: string, path: string, xml: string): Promise<ReadFile> {
  const graph = readGraph(name, xml);
  const unknown = new UnknownFields();
  const missing = { count: 0, first: '' };
  const remarks: ReadFile['remarks'] = [];
  const reading = { graph, folder: dirname(path), collections: collectionsOf(graph), missing, remarks };
  const drafts: Draft[] = [];
  const claimed = new Set<RdfNode>();
  let failed = 0;
  for (const item of graph.top) {
    const type = graph.words(item, 'z:itemType');
    if (type === '' || BESIDE.has(type)) continue;
    const key = (item.about ?? `n° ${drafts.length + 1}`).replace(/^#/, '');
    const draft = publicationOf(workOf(graph, item, key, unknown));
    if (draft === null) {
      failed += 1;
      remarks.push({ place: key, message: REMARKS.noTitle() });
      continue;
    }
    // What Zotero calls an item is no code of ours.
    draft.code = null;
    tagWithCollections(draft, item, reading);
    attach(draft, item, reading, claimed);
    drafts.push(draft);
    for (const note of graph.targets(item, 'dcterms:isReferencedBy')) {
      if (!isNote(note, graph) || claimed.has(note)) continue;
      claimed.add(note);
      const about = await noteOf(note, draft, reading);
      if (about) drafts.push(about);
    }
  }
  for (const node of graph.top) {
    if (claimed.has(node)) continue;
    if (isNote(node, graph)) {
      const alone = await noteOf(node, null, reading);
      if (alone) drafts.push(alone);
    } else if (node.name === 'z:Attachment')
      remarks.push({ place: graph.words(node, 'dc:title'), message: REMARKS.fileAlone() });
  }
  if (missing.count > 0)
    remarks.push({ place: '', message: REMARKS.filesMissing(missing.count, missing.first) });
  for (const { name: field, count, place, value } of unknown.list())
    remarks.push({ place: count === 1 ? place : '', message: REMARKS.field(field, count, place, value) });
  return { name, drafts, failed, remarks };
}

const isNote = (node: RdfNode, graph: RdfGraph): boolean =>
  node.name === 'bib:Memo' || graph.words(node, 'z:itemType') === 'note';

/** The collections each item is in, each with those around it. */
function collectionsOf(graph: RdfGraph): Map<RdfNode, string[][]> {
  const found = new Map<RdfNode, string[][]>();
  const inside = new Set<RdfNode>();
  const all = graph.top.filter(({ name }) => name === 'z:Collection');
  for (const one of all)
    for (const part of graph.targets(one, 'dcterms:hasPart'))
      if (part.name === 'z:Collection') inside.add(part);
  // One is in one other: a file that says otherwise would have no end.
  const walked = new Set<RdfNode>();
  const walk = (collection: RdfNode, around: readonly string[]): void => {
    if (walked.has(collection)) return;
    walked.add(collection);
    const path = [...around, graph.words(collection, 'dc:title').replaceAll('/', '-') || 'Sans titre'];
    for (const part of graph.targets(collection, 'dcterms:hasPart')) {
      if (part.name === 'z:Collection') walk(part, path);
      else found.set(part, [...(found.get(part) ?? []), path]);
    }
  };
  for (const one of all) if (!inside.has(one)) walk(one, []);
  for (const one of all) walk(one, []);
  return found;
}

/** A collection is a tag, and a theme where the archive has one of its name. */
function tagWithCollections(draft: Draft, item: RdfNode, { collections }: Reading): void {
  const paths = collections.get(item) ?? [];
  if (paths.length === 0) return;
  const tags = new Map((draft.fields.tags ?? []).map((tag) => [fold(tag), tag]));
  for (const path of paths) {
    const tag = path.join('/').slice(0, 100).toWellFormed().trim();
    if (tag !== '' && !tags.has(fold(tag)) && tags.size < 200) tags.set(fold(tag), tag);
    const relation = { type: 'a-pour-theme', direction: 'out', date: null, comment: '' } as const;
    draft.relations.push({ ...relation, name: path.at(-1)!, optional: true });
  }
  draft.fields.tags = [...tags.values()];
}

/** The files that go with an item; an address among them is a source of the record. */
function attach(draft: Draft, item: RdfNode, reading: Reading, claimed: Set<RdfNode>): void {
  const { graph } = reading;
  for (const node of graph.targets(item, 'link:link')) {
    if (claimed.has(node) || node.name !== 'z:Attachment') continue;
    claimed.add(node);
    const title = graph.words(node, 'dc:title');
    const [path] = node.children
      .filter((child) => child.name === 'rdf:resource')
      .map(({ resource }) => resource);
    if (path) {
      const file = fileOf(path, title, draft, reading);
      if (file) draft.files.push(file);
      continue;
    }
    const [address] = graph.targets(node, 'dc:identifier');
    const url = address ? normalizeUrl(graph.words(address, 'rdf:value')) : null;
    if (url !== null && url !== draft.fields.properties?.['adresse'])
      draft.sources.push({ label: title.slice(0, 500) || url, address: url, detail: '' });
    else if (url === null) draft.remarks.push(REMARKS.fileMissing(title));
  }
}

function fileOf(path: string, title: string, draft: Draft, { folder, missing }: Reading): DraftFile | null {
  const real = path.includes('\0') ? null : fileUnder(folder, resolve(folder, decoded(path)));
  const digest = real === null ? null : digestOfFile(real);
  if (real === null || !digest) {
    missing.count += 1;
    missing.first ||= path;
    return null;
  }
  const name = path.split('/').at(-1)!;
  if (digest.bytes > LARGEST_ATTACHMENT) {
    draft.remarks.push(problemSentence('attachment', title || name));
    return null;
  }
  return { path: real, sha256: digest.sha256, name: decoded(name), mediaType: mediaTypeOf(real) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A note, called by its first words and the reference it is about; null, and told, when it cannot be read. */
async function noteOf(node: RdfNode, about: Draft | null, reading: Reading): Promise<Draft | null> {
  const { graph } = reading;
  const html = graph.words(node, 'rdf:value') || node.text.trim();
  const place = (node.about ?? '').replace(/^#/, '');
  try {
    const told: string[] = [];
    const read = await htmlReader.read(Buffer.from(`<meta charset="utf-8">${html}`), {
      name: place,
      head: { title: '', length: 0 },
      resolver: { record: () => null, image: () => null },
      lineEnds: 'space',
      picture: () => null,
    });
    for (const { kind, detail } of read.problems) told.push(problemSentence(kind, detail));
    const text = documentText(read.document).text.trim();
    if (text === '' && about !== null) return null;
    const first = (/\S.*/.exec(text)?.[0] ?? '').trim();
    const words = first.length > 120 ? `${first.slice(0, 120).toWellFormed()}…` : first;
    const title =
      about === null || fold(words).includes(fold(about.title)) ? words : `${words} — ${about.title}`;
    const draft = draftOf(place, 'note', title.slice(0, 500).toWellFormed().trim() || 'Sans titre');
    draft.text = text;
    draft.document = read.document;
    draft.remarks.push(...told);
    const tags = graph
      .targets(node, 'dc:subject')
      .map((tag) => graph.words(tag, 'rdf:value') || tag.text.trim());
    if (tags.length > 0) draft.fields.tags = [...new Set(tags)].map((tag) => tag.slice(0, 100)).slice(0, 200);
    if (about === null) tagWithCollections(draft, node, reading);
    else {
      const relation = { type: 'a-propos-de', direction: 'out', date: null, comment: '' } as const;
      draft.relations.push({ ...relation, name: about.title, place: about.place, optional: false });
    }
    return draft;
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof VigieError)) throw error;
    reading.remarks.push({ place, message: REMARKS.noteUnread() });
    return null;
  }
}
