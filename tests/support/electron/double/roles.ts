import { app } from './app.ts';

/** What the roles that a story needs do; the others are the system's own and do nothing here. */
export function runRole(
  role: string,
  window: { close(): void; minimize(): void; webContents: { reload(): void } },
): void {
  if (role === 'quit') app.quit();
  if (role === 'close') window.close();
  if (role === 'minimize') window.minimize();
  if (role === 'reload') window.webContents.reload();
}
