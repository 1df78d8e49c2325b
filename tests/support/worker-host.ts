import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { acceptPort } from '#db/host/port/accept-port.ts';

// A process of the core in small, as the desktop's: it opens one archive and serves the ports handed to it.
if (!parentPort) throw new Error('runs only as a worker');
const parent = parentPort;
const host = createHost(await openArchive((workerData as { folder: string }).folder));
parent.on('message', (message: unknown) => {
  if (message === 'close') void host.close().then(() => parent.postMessage('closed'));
  else {
    const { handover, port } = message as { handover: unknown; port: MessagePort };
    acceptPort(host, handover, [port]);
  }
});
parent.postMessage('ready');
