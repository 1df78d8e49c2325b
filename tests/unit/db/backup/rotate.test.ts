import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, parseBackupName, type Backup, type BackupReason } from '#db/backup/names.ts';
import { backupsToDrop } from '#db/backup/rotate.ts';

const backup = (at: string, reason: BackupReason = 'hourly'): Backup => ({
  file: backupName(at, reason),
  at,
  bytes: 1,
  reason,
});
const hoursAgo = (hours: number): Backup =>
  backup(new Date(Date.UTC(2026, 10, 23, 8) - hours * 3_600_000).toISOString());

test('the name of a backup says when it was made and why', () => {
  const at = '2026-11-23T08:15:30.250Z';
  expect(parseBackupName(backupName(at, 'restore'))).toEqual({ at, reason: 'restore' });
  expect(parseBackupName('.vigie-20261123T081530250Z-manual.sqlite.part')).toBeNull();
});

test('two years of hourly backups come down to a day of hours, two weeks of days and a year of months', () => {
  const all = Array.from({ length: 2 * 365 * 24 }, (_, hours) => hoursAgo(hours));
  const dropped = new Set(backupsToDrop(all));
  const kept = all.filter((one) => !dropped.has(one)).map((one) => one.at);
  expect(kept.slice(0, 24)).toEqual(all.slice(0, 24).map((one) => one.at));
  expect(new Set(kept.map((at) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(14);
  expect(new Set(kept.map((at) => at.slice(0, 7))).size).toBe(12);
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12);
});

test('what a person asked for is never dropped, and the newest never is', () => {
  const reasons = fc.constantFrom<BackupReason>('hourly', 'manual', 'migration', 'import', 'restore');
  const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), reasons), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(lists, (list) => {
      const all = list
        .map(([hours, reason]) => backup(hoursAgo(hours).at, reason))
        .sort((a, b) => (a.at < b.at ? 1 : -1));
      const dropped = backupsToDrop(all);
      expect(dropped.filter((one) => one.reason === 'manual')).toEqual([]);
      expect(dropped).not.toContain(all[0]);
    }),
  );
});
