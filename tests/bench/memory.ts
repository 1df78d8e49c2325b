import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Line } from './report.ts';

/** Memory of a process that holds only the core, after an hour's worth of work on the archive (closed here). */
export async function benchMemory({
  folder,
  notes,
  seed,
}: {
  folder: string;
  notes: number;
  seed: number;
}): Promise<Line[]> {
  const script = join(import.meta.dirname, 'core-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    folder,
    String(seed),
  ]);
  const { resident, peak } = JSON.parse(stdout) as { resident: number; peak: number };
  const bar = notes <= 50_000 ? ({ bar: { at: 'most', value: 250 } } as const) : {};
  return [
    {
      what: 'core process, resident',
      notes,
      value: peak,
      unit: 'MB',
      ...bar,
      detail: `${resident.toFixed(0)} MB at the end`,
    },
  ];
}
