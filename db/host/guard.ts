import { ORPCError } from '@orpc/server';
import { ValidationError } from '@orpc/contract';
import { VigieError, type VigieErrorData } from '../domain/errors.ts';
import type { HostLog } from './log.ts';

/** The declared error of every method, carrying `data` to whoever called. */
function declared(data: VigieErrorData, cause: unknown): ORPCError<'VIGIE', VigieErrorData> {
  return new ORPCError('VIGIE', { defined: true, status: 422, message: data.kind, data, cause });
}

/**
 * What a call that failed answers, whatever was thrown inside: expected failures keep their data, an input that does not
 * fit its schema names the field, anything else is `internal` and logged.
 */
export function asDeclaredError(
  error: unknown,
  method: string,
  aborted: boolean,
  log: HostLog,
): ORPCError<'VIGIE', VigieErrorData> {
  if (error instanceof VigieError) {
    if (error.data.kind === 'internal') log.error(`${method} failed`, error);
    return declared(error.data, error);
  }
  if (aborted) return declared({ kind: 'cancelled' }, error);
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const [issue] = error.cause.issues;
    return declared(
      { kind: 'invalid-input', field: pathOf(issue?.path), detail: issue?.message ?? '' },
      error,
    );
  }
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    const detail = describeIssues(error.cause);
    log.error(`${method} failed: ${detail}`);
    return declared({ kind: 'internal', detail }, error);
  }
  log.error(`${method} failed`, error);
  return declared(
    { kind: 'internal', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
    error,
  );
}

type PathSegment = PropertyKey | { readonly key: PropertyKey };

function pathOf(path: readonly PathSegment[] | undefined): string {
  return (path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
}

function describeIssues(error: ValidationError): string {
  const [issue] = error.issues;
  return `answer does not fit its schema at ${pathOf(issue?.path)}: ${issue?.message ?? ''}`;
}

const POISONED = ['__proto__', 'constructor', 'prototype'];

/** Refuses an input with a key that could change what every object is; no schema of ours has such a key. */
export function refusePoisonedKeys(input: unknown): void {
  const toVisit: unknown[] = [input];
  while (toVisit.length > 0) {
    const value = toVisit.pop();
    if (typeof value !== 'object' || value === null || value instanceof Blob) continue;
    if (!Array.isArray(value)) {
      const key = POISONED.find((poisoned) => Object.hasOwn(value, poisoned));
      if (key !== undefined)
        throw new VigieError({ kind: 'invalid-input', field: key, detail: 'reserved key' });
    }
    for (const child of Object.values(value)) toVisit.push(child);
  }
}
