import type { HostEvent } from '#preload/contract/events.ts';
import { collectAttachments } from '../attachments/collect.ts';
import { createBackup } from '../backup/create.ts';
import { listBackups } from '../backup/names.ts';
import { rotateBackups } from '../backup/rotate.ts';
import type { Archive } from '../connection/types.ts';
import { checkArchive } from '../integrity/check.ts';
import { readHealth, writeHealth } from './health.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7 * 24 * HOUR;

export type Care = {
  /** Does what is due now; resolves when it is done. Runs by itself too. */
  round(): Promise<void>;
  /** Ends the work under way and starts none any more. */
  stop(): Promise<void>;
};

export type CareOptions = {
  emit(event: HostEvent): void;
  /** Hears what went wrong: nobody waits for this work's answer. */
  trouble(message: string, detail?: unknown): void;
  /** How long after the start the first round comes, and how often others follow, in ms. */
  firstAfter?: number;
  every?: number;
  now?: () => number;
};

/**
 * Looks after an archive that stays open: a verified backup an hour after the last one when something changed, a whole
 * check after a crash and every week, old backups and forgotten files taken away, but none while the archive is unwell.
 */
export function careFor(archive: Archive, options: CareOptions): Care {
  const stopping = new AbortController();
  const { signal } = stopping;
  const now = options.now ?? Date.now;
  let checkDue = archive.afterCrash;
  let running: Promise<void> = Promise.resolve();

  const check = async (): Promise<void> => {
    const last = readHealth(archive.folder);
    if (!checkDue && last && now() - Date.parse(last.checkedAt) < WEEK) return;
    const { ok, problems } = await checkArchive(archive, { signal });
    checkDue = false;
    writeHealth(archive.folder, { checkedAt: new Date(now()).toISOString(), ok });
    if (!ok)
      options.trouble(
        'the archive is not in order',
        problems
          .slice(0, 5)
          .map(({ kind, id }) => `${kind} ${id}`)
          .join(', '),
      );
  };

  const backUp = async (): Promise<void> => {
    if (!(await isBackupDue(archive, now()))) return;
    const { file } = await createBackup(archive, 'hourly', signal);
    options.emit({ type: 'backup', file, verified: true });
    if (!readHealth(archive.folder)?.ok) return;
    rotateBackups(archive.folder);
    await collectAttachments(archive, { now: now(), signal });
  };

  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      if (!signal.aborted) await work();
    } catch (error) {
      if (signal.aborted) return;
      options.trouble(what, error);
      if (what === 'backup') options.emit({ type: 'backup', file: '', verified: false });
    }
  };

  const round = (): Promise<void> => {
    running = running.then(async () => {
      await attempt('check', check);
      await attempt('backup', backUp);
    });
    return running;
  };
  const first = setTimeout(() => void round(), options.firstAfter ?? MINUTE).unref();
  const others = setInterval(() => void round(), options.every ?? 5 * MINUTE).unref();
  return {
    round,
    async stop() {
      clearTimeout(first);
      clearInterval(others);
      stopping.abort();
      await running;
    },
  };
}

/** True when something was saved since the last backup, and that one is an hour old or there is none. */
async function isBackupDue({ folder, reader }: Archive, now: number): Promise<boolean> {
  const last = listBackups(folder)[0];
  if (last && now - Date.parse(last.at) < HOUR) return false;
  const saved = await reader
    .selectFrom('change_set')
    .select('at')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return saved !== undefined && (!last || saved.at > last.at);
}
