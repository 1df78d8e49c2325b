import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fail } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';

/** What one selection may hold: more is for the command line, which reads files where they are. */
const MOST_FILES = 20_000;
const MOST_BYTES = 2_000_000_000;

type Stage = { folder: string; files: number; bytes: number };
export type StagedFile = { path: string; content: Blob };

const stages = new Map<string, Stage>();
let watched = false;

/**
 * Keeps files a person chose, in a private folder of the system's until they are imported: no host but Electron may know
 * where they were. A name that cannot be one here is refused, never bent.
 * @returns the id of the selection, and the paths that were refused
 * @throws VigieError `not-found` for a selection that is no longer, `too-large`
 */
export async function stageFiles(
  stageId: string | null,
  files: readonly StagedFile[],
): Promise<{ stageId: string; refused: string[] }> {
  const id = stageId ?? newId();
  const stage = stageId === null ? open(id) : stageOf(id);
  const refused: string[] = [];
  for (const { path, content } of files) {
    stage.files += 1;
    stage.bytes += content.size;
    if (stage.files > MOST_FILES) fail({ kind: 'too-large', what: 'selection', limit: MOST_FILES });
    if (stage.bytes > MOST_BYTES) fail({ kind: 'too-large', what: 'selection', limit: MOST_BYTES });
    const bytes = new Uint8Array(await content.arrayBuffer());
    if (!isPlainPath(path) || !put(join(stage.folder, path), bytes)) refused.push(path);
  }
  return { stageId: id, refused };
}

/** The folder of a selection. @throws VigieError `not-found` */
export function stagedFolder(stageId: string): string {
  return stageOf(stageId).folder;
}

/** Forgets a selection and its files; one that is no longer is no matter. */
export function unstage(stageId: string): void {
  const stage = stages.get(stageId);
  stages.delete(stageId);
  if (stage) rmSync(stage.folder, { recursive: true, force: true });
}

function stageOf(id: string): Stage {
  return stages.get(id) ?? fail({ kind: 'not-found', what: 'file', id });
}

function open(id: string): Stage {
  // What was chosen and never imported goes with the process.
  if (!watched) process.once('exit', () => [...stages.keys()].forEach(unstage));
  watched = true;
  const stage = { folder: mkdtempSync(join(tmpdir(), 'vigie-import-')), files: 0, bytes: 0 };
  stages.set(id, stage);
  return stage;
}

/** A relative path with `/`, every part of which may name a file on all the systems we run on. */
function isPlainPath(path: string): boolean {
  return path.length <= 1000 && path.split('/').every(isPlainName);
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    Buffer.byteLength(name) <= 255 &&
    // What Windows refuses, and what could end a path early.
    !/[\u0000-\u001f<>:"|?*\\]|[. ]$/.test(name) &&
    !RESERVED.test(name)
  );
}

function put(path: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    // A name that differs by case only where that is none, or a file where a folder is: refused like a name.
    if (
      ['EEXIST', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ENAMETOOLONG'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      return false;
    throw error;
  }
}
