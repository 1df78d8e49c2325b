import { RPCLink } from '@orpc/client/fetch';
import { HostLost, type HostLink, type Transport } from './connection.ts';
import { shareEvents } from './shared-events.ts';

const TOKEN = 'vigie-session';

/** The one-time launch code of the address (`#code` or `#code=…`), taken off the address so that nobody copies it. */
function takeLaunchCode(): string | null {
  const fragment = location.hash.slice(1);
  if (!fragment) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return new URLSearchParams(fragment).get('code') ?? fragment;
}

async function exchange(code: string): Promise<string> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch((cause: unknown) => {
    throw new HostLost('gone', { cause });
  });
  if (!response.ok) throw new HostLost('not-admitted');
  const answer = (await response.json()) as { token?: unknown };
  if (typeof answer.token !== 'string') throw new HostLost('not-admitted');
  return answer.token;
}

/**
 * The loopback host: a launch code in the address is exchanged once for a session token, kept for this tab only so that
 * a reload works. The token travels in a header of its own, never in an address or a cookie.
 */
export function loopbackTransport(): Transport {
  return {
    async open(): Promise<HostLink> {
      const code = takeLaunchCode();
      if (code) sessionStorage.setItem(TOKEN, await exchange(code));
      const token = sessionStorage.getItem(TOKEN);
      if (!token) throw new HostLost('not-admitted');
      const link = new RPCLink({
        url: `${location.origin}/api`,
        headers: { 'x-vigie-session': token },
        fetch: async (request, init) => {
          const response = await fetch(request, init).catch((cause: unknown) => {
            if (request.signal.aborted) throw cause;
            throw new HostLost('gone', { cause });
          });
          if (response.status === 401) throw new HostLost('not-admitted');
          return response;
        },
      });
      return shareEvents(link);
    },
  };
}
