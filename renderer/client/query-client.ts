import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of what the host answered. Nothing grows stale by itself: the host says what changed. `networkMode` is
 * `always` because the host is on this machine, whatever the browser thinks of the network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
