import { serveJob } from '../../background/serve.ts';
import type { ExportJob } from './background.ts';
import { makeFile } from './make.ts';
import { packed } from './packages/zip.ts';

await serveJob(async (job: ExportJob) =>
  'pack' in job ? packed(job.pack) : makeFile(job.format, job.gathered),
);
