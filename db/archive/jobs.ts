import { makeBackup, type BackupOrder, type BackupResult } from '../backup/make.ts';
import { unpackBackup, type UnpackOrder } from '../backup/unpack.ts';
import type { FoundProblem } from '../domain/problems.ts';
import { attachmentsInHistory } from '../attachments/in-history.ts';
import {
  pictureJob,
  type Compared,
  type PictureOrder,
  type Read,
  type Taken,
} from '../review/picture/jobs.ts';
import { checkFile, type CheckTarget } from '../integrity/check-file.ts';

/** Work that takes seconds on a large archive, and what each gives. */
export type Jobs = {
  check: { order: CheckTarget; result: FoundProblem[] };
  backup: { order: BackupOrder; result: BackupResult };
  unpack: { order: UnpackOrder; result: { records: number } };
  history: { order: { file: string; names: readonly string[] }; result: string[] };
  picture: { order: PictureOrder; result: Taken | Read | Compared };
};
export type Job = { [Kind in keyof Jobs]: { kind: Kind; order: Jobs[Kind]['order'] } }[keyof Jobs];

/** Does a job where it is called. */
export async function runJob(job: Job): Promise<Jobs[keyof Jobs]['result']> {
  switch (job.kind) {
    case 'check':
      return checkFile(job.order);
    case 'backup':
      return makeBackup(job.order);
    case 'unpack':
      return unpackBackup(job.order);
    case 'history':
      return attachmentsInHistory(job.order.file, job.order.names);
    case 'picture':
      return pictureJob(job.order);
  }
}
