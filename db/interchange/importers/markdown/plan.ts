import { readFileSync, statSync } from 'node:fs';
import { newId } from '../../../domain/ids.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { bareName, breaksLines, findFiles, type SourceFile } from './files.ts';
import { type Header, readHeader } from './header.ts';
import type { ProblemKind } from './problems.ts';

/** One note to be: its file, and what it will be called, settled before any text is read so that links find it. */
export type PlannedNote = SourceFile &
  Pick<Header, 'tags' | 'date' | 'properties' | 'unknown' | 'problem' | 'length'> & {
    id: string;
    revisionId: string;
    title: string;
    aliases: string[];
    lineEnds: 'space' | 'break';
  };
export type PlanProblem = { file: string; kind: ProblemKind; detail: string };
export type Plan = { notes: PlannedNote[]; others: string[]; problems: PlanProblem[]; skipped: number };

/** Finds the files of an import and settles the id, title and other names of each note. */
export function makePlan(paths: readonly string[]): Plan {
  const found = findFiles(paths);
  const problems: PlanProblem[] = found.problems.map(({ file, message }) => ({
    file,
    kind: message,
    detail: '',
  }));
  const breaks = new Map<string, boolean>();
  const notes: PlannedNote[] = [];
  for (const file of found.notes) {
    const read = readSource(file.path);
    if ('failed' in read) {
      problems.push({ file: file.name, kind: read.failed, detail: read.detail });
      continue;
    }
    if (read.legacy) problems.push({ file: file.name, kind: 'legacy-encoding', detail: '' });
    const header = readHeader(read.text);
    const title = header.title ?? (bareName(file.name).slice(0, 500).trim() || 'Sans titre');
    const broken = breaks.get(file.root) ?? breaksLines(file.root);
    breaks.set(file.root, broken);
    const { tags, date, properties, unknown, problem, length } = header;
    notes.push({
      ...file,
      ...{ tags, date, properties, unknown, problem, length },
      id: newId(),
      revisionId: newId(),
      title,
      aliases: aliasesOf(header, title, bareName(file.name)),
      lineEnds: broken ? 'break' : 'space',
    });
  }
  return { notes, others: found.others, problems, skipped: found.notes.length - notes.length };
}

/** Other names of the note; its file's own when that is not the title, since links in a vault name files. */
function aliasesOf(header: Header, title: string, name: string): string[] {
  const names = new Map(
    [...header.aliases, name.slice(0, 500)].map((alias) => [fold(alias), alias] as const),
  );
  names.delete(fold(title));
  return [...names.values()].filter((alias) => alias.trim() !== '').slice(0, 100);
}

export type Source =
  { text: string; legacy: boolean } | { failed: 'unreadable' | 'too-long'; detail: string };

/** The text of a file: UTF-8 or UTF-16 by its mark, else Windows-1252 as older French files are. */
export function readSource(path: string): Source {
  try {
    if (statSync(path).size > LONGEST_MARKDOWN) return { failed: 'too-long', detail: '' };
    const bytes = readFileSync(path);
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
      return { text: new TextDecoder('utf-16le').decode(bytes), legacy: false };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), legacy: false };
    } catch {
      return { text: new TextDecoder('windows-1252').decode(bytes), legacy: true };
    }
  } catch (error) {
    return { failed: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
