import type { ParentPort } from 'electron';
import { careFor } from '#db/archive/care.ts';
import { VigieError } from '#db/domain/errors.ts';
import { createHost, type Host } from '#db/host/create-host.ts';
import { acceptPort } from '#db/host/port/accept-port.ts';
import { openArchive } from '#db/connection/open.ts';
import { describe } from '../describe.ts';
import { openOrCreateArchive } from '../launch/open-or-create.ts';
import { orderSchema, type News } from './messages.ts';

/** The program of the database process: opens one archive, serves the ports it is handed, closes when told to. */
const parent: ParentPort = process.parentPort;
const tell = (news: News): void => parent.postMessage(news);

const trouble = (message: string, detail?: unknown): void =>
  tell({
    type: 'trouble',
    what: `${message}${detail === undefined ? '' : ` (${describe(detail)})`}`.slice(0, 2000),
  });

let host: Host | null = null;

/** An archive that was left half way by an error nobody expected is best left to a new process. */
function giveUp(error: unknown): void {
  trouble('unexpected', error);
  // The message leaves before the process does.
  setTimeout(() => process.exit(1), 50);
}

async function open(folder: string, createWhenMissing: boolean): Promise<void> {
  try {
    const archive = createWhenMissing ? await openOrCreateArchive(folder) : await openArchive(folder);
    host = createHost(archive, { log: { error: trouble }, care: careFor });
    tell({ type: 'ready' });
  } catch (error) {
    if (!(error instanceof VigieError)) trouble('unexpected', error);
    tell({
      type: 'failed',
      error: error instanceof VigieError ? error.data : { kind: 'internal', detail: describe(error) },
    });
  }
}

async function close(): Promise<void> {
  try {
    await host?.close();
    tell({ type: 'closed' });
  } catch (error) {
    trouble('unexpected', error);
  }
  setTimeout(() => process.exit(0), 50);
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);

let turn: Promise<void> = Promise.resolve();
parent.on('message', ({ data, ports }) => {
  const order = orderSchema.safeParse(data);
  if (!order.success) {
    if (host) acceptPort(host, data, ports);
    else for (const port of ports) port.close();
    return;
  }
  const { data: asked } = order;
  turn = turn.then(() => (asked.type === 'open' ? open(asked.folder, asked.createWhenMissing) : close()));
});
