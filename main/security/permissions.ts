import type { Session } from 'electron';
import { isOwn } from '../protocol/address.ts';

/** What one asks of the interface by a press: to copy something, and to show slides on the whole screen. */
const NEEDED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * True for what the interface itself needs of the machine. No camera, place, notification or device, nothing read from the
 * clipboard, and nothing at all for another address or a frame inside the page.
 */
export function isGiven(permission: string, address: string, isMainFrame: boolean): boolean {
  return NEEDED.has(permission) && isMainFrame && isOwn(address);
}

/** Refuses everything a page may ask of the machine but what the interface needs. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isGiven(permission, requestingUrl, isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, { requestingUrl, isMainFrame }) =>
    isGiven(permission, requestingUrl ?? origin, isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
