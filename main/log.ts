import { join } from 'node:path';
import log from 'electron-log/node.js';

/**
 * The log of the program: what happened to its processes and windows, never what people wrote, never an address they
 * follow. The Node flavour of electron-log is used because the other one opens a channel of its own to every page.
 */
export type Log = { info(message: string): void; warn(message: string): void; error(message: string): void };

/** Writes to `vigie.log` in `folder`, at most 1 MB twice, and to the terminal when there is one to read it. */
export function openLog(folder: string, terminal: boolean): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'vigie.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = terminal ? 'info' : false;
  return log;
}
