import { serveJob } from '../../../background/serve.ts';
import { runDataJob } from './jobs.ts';

await serveJob(runDataJob);
