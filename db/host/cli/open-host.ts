import type { VigieClient } from '#preload/contract/index.ts';
import { openArchive } from '../../connection/open.ts';
import { createHost, type Host, type HostOptions } from '../create-host.ts';

/** Opens the archive in `folder` behind a host, does the work with its client, and closes it whatever happens. */
export async function withHost<T>(
  folder: string,
  work: (client: VigieClient, host: Host) => Promise<T>,
  options: HostOptions = {},
): Promise<T> {
  const host = createHost(await openArchive(folder), options);
  try {
    return await work(host.client, host);
  } finally {
    await host.close();
  }
}
