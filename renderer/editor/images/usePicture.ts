import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client/client.ts';

/** The address of a kept picture on this page (`blob:`), null until it came; `failed` when it cannot be had. */
export function usePicture(sha256: string): { address: string | null; failed: boolean; retry: () => void } {
  const { data, isError, refetch } = useQuery(api.attachments.get.queryOptions({ input: { sha256 } }));
  const [address, setAddress] = useState<string | null>(null);
  const content = data?.content;
  useEffect(() => {
    if (!content) return;
    const next = URL.createObjectURL(content);
    setAddress(next);
    return () => URL.revokeObjectURL(next);
  }, [content]);
  return { address, failed: isError, retry: () => void refetch() };
}
