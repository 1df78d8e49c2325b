import type { Readable, Writable } from 'node:stream';
import { resolve } from 'node:path';

/** What the command line is given by whoever runs it: the real process, or a test. */
export type CliIo = {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  env: NodeJS.ProcessEnv;
  /** Folder that relative paths start from. */
  cwd: string;
  /** Makes sure that the interface is built, and gives its folder. */
  interfaceFolder: (say: (line: string) => void) => Promise<string>;
  /** Shows an address in the local browser, when there is a screen. */
  openBrowser: (url: string) => void;
};

/**
 * The folder that the person was in: npm runs scripts from the folder of the package and says in `INIT_CWD` where it was
 * called from.
 */
export function callerFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  return env['npm_lifecycle_event'] !== undefined && env['INIT_CWD'] ? env['INIT_CWD'] : cwd;
}

/** A path as the caller means it: from the folder the command was given in. */
export function resolvePath(io: CliIo, path: string): string {
  return resolve(io.cwd, path);
}
