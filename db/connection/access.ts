import { accessSync, constants } from 'node:fs';
import { fail } from '../domain/errors.ts';
import { isWriteProtected } from './layout.ts';

/** Fails with `archive-read-only` when a path may not be written, or when someone meant that it may not. */
export function refuseReadOnly(path: string, folder: string): void {
  if (isWriteProtected(path)) fail({ kind: 'archive-read-only', path: folder });
  accessSync(path, constants.R_OK | constants.W_OK);
}
