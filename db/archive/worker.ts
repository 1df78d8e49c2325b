import { serveJob } from '../background/serve.ts';
import { asVigieError } from '../connection/sqlite-errors.ts';
import { runJob, type Job } from './jobs.ts';

const pathOf = (job: Job): string => (job.kind === 'backup' ? job.order.folder : job.order.file);

await serveJob(runJob, (error, job) => asVigieError(error, pathOf(job)));
