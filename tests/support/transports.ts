import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { loadCorpus } from '#db/corpus/load.ts';
import { createHost } from '#db/host/create-host.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { temporaryFolder } from './archive.ts';
import { loopbackClient, loopbackOf } from './loopback.ts';

/** The observatory's archive behind a host, reached in one way, by as many clients as a test wants. */
export type ReachedHost = { folder: string; client(): Promise<VigieClient> };

async function observatory(): Promise<string> {
  const folder = join(temporaryFolder(), 'archive');
  await (await createArchive(folder, { name: 'Observatoire', fill: loadCorpus })).close();
  return folder;
}

async function inProcess(): Promise<ReachedHost> {
  const folder = await observatory();
  const host = createHost(await openArchive(folder));
  onTestFinished(() => host.close());
  return { folder, client: async () => host.client };
}

async function overPort(): Promise<ReachedHost> {
  const folder = await observatory();
  const worker = new Worker(new URL('./worker-host.ts', import.meta.url), { workerData: { folder } });
  await once(worker, 'message');
  onTestFinished(async () => {
    worker.postMessage('close');
    await once(worker, 'message');
    await worker.terminate();
  });
  return {
    folder,
    client: async () => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ handover: { type: 'vigie:serve-port' }, port: port1 }, [port1]);
      onTestFinished(() => port2.close());
      const client: VigieClient = createORPCClient(new RPCLink({ port: port2 }));
      port2.start();
      return client;
    },
  };
}

async function overLoopback(): Promise<ReachedHost> {
  const folder = await observatory();
  const host = createHost(await openArchive(folder));
  onTestFinished(() => host.close());
  const loopback = await loopbackOf(host);
  return { folder, client: () => loopbackClient(loopback) };
}

/** Every way to reach the core that can run here. */
export const TRANSPORTS = [
  { name: 'in process', reach: inProcess },
  { name: 'over a MessagePort, from a thread of its own', reach: overPort },
  { name: 'over loopback HTTP', reach: overLoopback },
] as const;
