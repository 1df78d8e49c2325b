/** Files a person chose or dropped, by their path under the folder; `label` is the name of that folder. */
export type Chosen = { label: string; files: readonly ChosenFile[] };
export type ChosenFile = { path: string; file: File };

/** What the window to choose files shows: documents, and what may go with them. Any other can still be dropped. */
export const ACCEPTED: readonly string[] = [
  ...['.md', '.markdown', '.mdown', '.mkd', '.txt'],
  ...['.docx', '.docm', '.dotx', '.html', '.htm', '.xhtml', '.jex'],
  ...['image/*', '.pdf'],
  ...['.bib', '.bibtex', '.ris', '.rdf', '.json', '.csv', '.tsv', '.xlsx', '.xlsm', '.vigie', '.zip'],
];

/** Folders of programs hold nothing to read, but one file that tells how an Obsidian vault breaks its lines. */
function isWanted(path: string): boolean {
  return path === '.obsidian/app.json' || !path.split('/').some((part) => part.startsWith('.'));
}

function underOneFolder(files: readonly ChosenFile[], fallback: string): Chosen {
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')));
  const [top] = tops;
  const within = tops.size === 1 && top !== undefined && top !== '' ? `${top}/` : '';
  const wanted = files
    .map(({ path, file }) => ({ path: path.slice(within.length), file }))
    .filter(({ path }) => isWanted(path));
  const only = wanted.length === 1 ? wanted[0]!.file.name : fallback;
  return { label: within === '' ? only : within.slice(0, -1), files: wanted };
}

/** What a file or folder input gave. `fallback` names several files of no common folder. */
export function chosenFrom(files: readonly File[], fallback: string): Chosen {
  return underOneFolder(
    files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    fallback,
  );
}

/** What was dropped: files and whole folders. */
export async function droppedFrom(transfer: DataTransfer, fallback: string): Promise<Chosen> {
  // The list empties once the event is over: entries are asked for first.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const files: ChosenFile[] = [];
  for (const entry of entries) await gather(entry, '', files);
  return underOneFolder(files, fallback);
}

async function gather(entry: FileSystemEntry, folder: string, files: ChosenFile[]): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    files.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is given a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const inner of some) await gather(inner, `${path}/`, files);
  }
}

/** The largest file a host takes in one piece, in bytes. */
const LARGEST = 100_000_000;
const BATCH_FILES = 100;
const BATCH_BYTES = 16_000_000;

/** The files in groups small enough for one call each, and the paths of those too heavy for any. */
export function inBatches(files: readonly ChosenFile[]): { batches: ChosenFile[][]; tooHeavy: string[] } {
  const batches: ChosenFile[][] = [];
  let bytes = 0;
  for (const one of files.filter(({ file }) => file.size <= LARGEST)) {
    const last = batches.at(-1);
    if (!last || last.length >= BATCH_FILES || bytes + one.file.size > BATCH_BYTES) {
      batches.push([one]);
      bytes = one.file.size;
    } else {
      last.push(one);
      bytes += one.file.size;
    }
  }
  return { batches, tooHeavy: files.filter(({ file }) => file.size > LARGEST).map(({ path }) => path) };
}
