import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { VigieClient } from '#preload/contract/index.ts';
import type { HostLink } from './connection.ts';
import { HostLost } from './connection.ts';

let link: HostLink | null = null;

/** Called by the connection when a link is ready, and with null when it is lost. */
export function setLink(next: HostLink | null): void {
  link = next;
}

/**
 * The host's methods: `client.records.get({ id })`. Failures are `HostLost`, or an ORPC error whose data tells the kind
 * (see `errorOf`).
 */
export const client: VigieClient = createORPCClient({
  call: (path, input, options) => {
    if (!link) return Promise.reject(new HostLost('gone'));
    return link.call(path, input, options);
  },
});

/** The same as queries: `useQuery(api.records.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);
