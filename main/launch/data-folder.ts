import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Surroundings = { env: NodeJS.ProcessEnv; platform: NodeJS.Platform; home: string };

/**
 * The folder of this user's own Vigie data, by the custom of each system; `VIGIE_DATA` names another one (several
 * installations, tests). The same for the desktop and the loopback host, so that both open the same archive.
 */
export function dataFolder(
  { env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string {
  if (env['VIGIE_DATA']) return env['VIGIE_DATA'];
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Vigie');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Vigie');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'vigie');
}

/** The archive asked for this time by `VIGIE_ARCHIVE`, which is opened whatever was open last time; else null. */
export function askedArchiveFolder(env: NodeJS.ProcessEnv = process.env): string | null {
  return env['VIGIE_ARCHIVE'] ? resolve(env['VIGIE_ARCHIVE']) : null;
}

/** The archive that opens when none was chosen, made at the first launch. */
export function defaultArchiveFolder(surroundings?: Surroundings): string {
  return askedArchiveFolder(surroundings?.env) ?? join(dataFolder(surroundings), 'archive');
}
