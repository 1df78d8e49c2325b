import type { ContractRouterClient } from '@orpc/contract';
import { archive, authors } from './archive.ts';
import { coverage } from './coverage.ts';
import { dataImports } from './data-imports.ts';
import { excerpts } from './excerpts.ts';
import { events } from './events.ts';
import { history } from './history.ts';
import { indicators } from './indicators.ts';
import { attachments, exportsContract, imports } from './interchange.ts';
import { links } from './links.ts';
import { notes } from './notes.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { signals } from './signals.ts';
import { spelling } from './spelling.ts';
import { templates } from './templates.ts';
import { timeline } from './timeline.ts';

/** Everything a client may ask of the core: the same over a MessagePort, over loopback HTTP and in process. */
export const contract = {
  archive,
  authors,
  records,
  notes,
  templates,
  links,
  search,
  timeline,
  coverage,
  indicators,
  signals,
  review,
  reports,
  excerpts,
  history,
  attachments,
  exports: exportsContract,
  imports,
  dataImports,
  spelling,
  events,
};

export type Contract = typeof contract;
/** The typed client every transport gives. */
export type VigieClient = ContractRouterClient<Contract>;
