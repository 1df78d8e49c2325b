import type { Contract } from '#preload/contract/index.ts';
import type { Handlers } from '../connection/handlers.ts';

/** The parts of the contract that domains answer; `events` is the host's own. */
export type DomainPart = Exclude<keyof Contract, 'events'>;

/**
 * The doors of the domains, each opened at the first call to it: a command line that only counts records does not load
 * the exporters.
 */
export const domains: { [Part in DomainPart]: () => Promise<Handlers<Contract[Part]>> } = {
  archive: async () => (await import('../archive/handlers.ts')).archiveHandlers,
  authors: async () => (await import('../authors/handlers.ts')).authorHandlers,
  records: async () => (await import('../records/handlers.ts')).recordHandlers,
  notes: async () => (await import('../notes/handlers.ts')).noteHandlers,
  templates: async () => (await import('../notes/templates/handlers.ts')).templateHandlers,
  links: async () => (await import('../network/handlers.ts')).linkHandlers,
  search: async () => (await import('../search/handlers.ts')).searchHandlers,
  timeline: async () => (await import('../timeline/handlers.ts')).timelineHandlers,
  coverage: async () => (await import('../coverage/handlers.ts')).coverageHandlers,
  indicators: async () => (await import('../indicators/handlers.ts')).indicatorHandlers,
  signals: async () => (await import('../signals/handlers.ts')).signalHandlers,
  review: async () => (await import('../review/handlers.ts')).reviewHandlers,
  reports: async () => (await import('../reports/handlers.ts')).reportHandlers,
  excerpts: async () => (await import('../excerpts/handlers.ts')).excerptHandlers,
  history: async () => (await import('../undo/handlers.ts')).historyHandlers,
  attachments: async () => (await import('../attachments/handlers.ts')).attachmentHandlers,
  exports: async () => (await import('../interchange/handlers.ts')).exportHandlers,
  imports: async () => (await import('../interchange/importers/handlers.ts')).importHandlers,
  dataImports: async () => (await import('../interchange/importers/data/handlers.ts')).dataImportHandlers,
  spelling: async () => (await import('../spelling/handlers.ts')).spellingHandlers,
};
