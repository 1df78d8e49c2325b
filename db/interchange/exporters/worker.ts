import { serveJob } from '../../background/serve.ts';
import type { ExportJob } from './background.ts';
import { makeFile } from './make.ts';
import { packed } from './packages/zip.ts';

await serveJob(async (job: ExportJob) => {
  if ('pack' in job) return packed(job.pack);
  if ('template' in job)
    return (await import('./docx/template/read.ts')).readTemplate(job.template, job.name);
  return makeFile(job.format, job.gathered);
});
