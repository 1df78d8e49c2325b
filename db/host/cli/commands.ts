import type { ParseArgsOptionsConfig } from 'node:util';
import type { Command } from './command.ts';

/** One command: how it is written, and where its work is. */
export type CommandEntry = {
  /** Words that name it, in order. */
  words: readonly string[];
  /** What follows the words, as shown in the help. */
  form: string;
  /** Least and most positional arguments. */
  positionals: readonly [least: number, most: number];
  options: ParseArgsOptionsConfig;
  load: () => Promise<Command>;
};

/** Options of every command. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Every command; work is loaded only for the one that runs. */
export const COMMANDS = {
  init: {
    words: ['init'],
    form: 'ARCHIVE [--empty]',
    positionals: [1, 1],
    options: { empty: { type: 'boolean' } },
    load: async () => (await import('./commands/init.ts')).init,
  },
  stats: {
    words: ['stats'],
    form: 'ARCHIVE',
    positionals: [1, 1],
    options: {},
    load: async () => (await import('./commands/stats.ts')).stats,
  },
  list: {
    words: ['list'],
    form: 'ARCHIVE [--kind K] [--query Q] [--limit N]',
    positionals: [1, 1],
    options: { kind: { type: 'string' }, query: { type: 'string' }, limit: { type: 'string' } },
    load: async () => (await import('./commands/list.ts')).list,
  },
  show: {
    words: ['show'],
    form: 'ARCHIVE ID_OR_CODE',
    positionals: [2, 2],
    options: {},
    load: async () => (await import('./commands/show.ts')).show,
  },
  search: {
    words: ['search'],
    form: 'ARCHIVE QUERY [--limit N]',
    positionals: [2, 2],
    options: { limit: { type: 'string' } },
    load: async () => (await import('./commands/search.ts')).search,
  },
  noteCreate: {
    words: ['note', 'create'],
    form: 'ARCHIVE --title T --markdown FILE|- [--about ID_OR_CODE]… [--create-missing]',
    positionals: [1, 1],
    options: {
      title: { type: 'string' },
      markdown: { type: 'string' },
      about: { type: 'string', multiple: true },
      'create-missing': { type: 'boolean' },
    },
    load: async () => (await import('./commands/note-create.ts')).noteCreate,
  },
  noteUpdate: {
    words: ['note', 'update'],
    form: 'ARCHIVE ID_OR_CODE --markdown FILE|- [--base REV]',
    positionals: [2, 2],
    options: { markdown: { type: 'string' }, base: { type: 'string' } },
    load: async () => (await import('./commands/note-update.ts')).noteUpdate,
  },
  signalCapture: {
    words: ['signal', 'capture'],
    form: 'ARCHIVE --fact TEXT [--title T] [--question Q] [--interpretation I] [--excerpt E] [--during ID_OR_CODE] [--date D] [--impact I]… [--horizon 0-3|3-7|7-10] [--source S]',
    positionals: [1, 1],
    options: {
      fact: { type: 'string' },
      title: { type: 'string' },
      question: { type: 'string' },
      interpretation: { type: 'string' },
      excerpt: { type: 'string' },
      during: { type: 'string' },
      date: { type: 'string' },
      impact: { type: 'string', multiple: true },
      horizon: { type: 'string' },
      source: { type: 'string' },
    },
    load: async () => (await import('./commands/signal-capture.ts')).signalCapture,
  },
  importUndo: {
    words: ['import', 'undo'],
    form: 'ARCHIVE IMPORT_ID',
    positionals: [2, 2],
    options: {},
    load: async () => (await import('./commands/import-undo.ts')).importUndo,
  },
  import: {
    words: ['import'],
    form: 'ARCHIVE PATH… [--format auto|md|txt|docx|html|jex|csv|xlsx|bibtex|ris|csl-json|zotero-rdf|vigie] [--conflict skip|complete|replace|anew] [--kind K] [--map COLUMN=TARGET]… [--dry-run]',
    positionals: [2, 1001],
    options: {
      format: { type: 'string' },
      conflict: { type: 'string' },
      kind: { type: 'string' },
      map: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
    },
    load: async () => (await import('./commands/import.ts')).importFiles,
  },
  export: {
    words: ['export'],
    form: 'ARCHIVE --format docx|odt|pdf|html|md|txt|csv|xlsx|bibtex|ris|csl-json|ics|jsonld|skos|qdc|vigie (--record ID … | --query Q | --report ID | --all) -o PATH [--force]',
    positionals: [1, 100_001],
    options: {
      format: { type: 'string' },
      record: { type: 'string', multiple: true },
      query: { type: 'string' },
      report: { type: 'string' },
      all: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./commands/export.ts')).exportRecords,
  },
  check: {
    words: ['check'],
    form: 'ARCHIVE [--repair]',
    positionals: [1, 1],
    options: { repair: { type: 'boolean' } },
    load: async () => (await import('./commands/check.ts')).check,
  },
  backup: {
    words: ['backup'],
    form: 'ARCHIVE [-o PATH]',
    positionals: [1, 1],
    options: { output: { type: 'string', short: 'o' } },
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    words: ['restore'],
    form: 'BACKUP ARCHIVE',
    positionals: [2, 2],
    options: {},
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  serve: {
    words: ['serve'],
    form: 'ARCHIVE [--port N] [--no-open]',
    positionals: [1, 1],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    load: async () => (await import('./commands/serve.ts')).serve,
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
