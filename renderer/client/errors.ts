import { ORPCError } from '@orpc/client';
import type { VigieErrorData } from '#db/domain/errors.ts';
import { HostLost } from './connection.ts';

/** What went wrong, as the plain data of the domain, whatever was thrown. */
export function errorOf(error: unknown): VigieErrorData {
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (error.code === 'VIGIE' && typeof data === 'object' && data !== null && 'kind' in data)
      return data as VigieErrorData;
    return { kind: 'internal', detail: `${error.code} ${error.message}` };
  }
  if (error instanceof HostLost) return { kind: 'internal', detail: error.message };
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}

/** True when the host itself could not be reached: the shell already says so. */
export function isHostLost(error: unknown): boolean {
  return error instanceof HostLost;
}
