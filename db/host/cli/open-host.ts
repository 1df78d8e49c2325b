import type { VigieClient } from '#preload/contract/index.ts';
import { openArchive } from '../../connection/open.ts';
import { createHost, type Host, type HostOptions } from '../create-host.ts';

const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Opens the archive in `folder` behind a host, does the work with its client, and closes it whatever happens. Ctrl+C gives
 * the call under way up as `cancelled`, so that an import or an export leaves nothing half made; a second one ends all.
 */
export async function withHost<T>(
  folder: string,
  work: (client: VigieClient, host: Host) => Promise<T>,
  options: HostOptions = {},
): Promise<T> {
  const host = createHost(await openArchive(folder), options);
  const giveUp = (): void => void host.close();
  for (const signal of INTERRUPTIONS) process.once(signal, giveUp);
  try {
    return await work(host.client, host);
  } finally {
    for (const signal of INTERRUPTIONS) process.off(signal, giveUp);
    await host.close();
  }
}
