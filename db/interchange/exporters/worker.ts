import { serveJob } from '../../background/serve.ts';
import type { ExportJob } from './background.ts';
import { makeFile } from './make.ts';

await serveJob(({ format, gathered }: ExportJob) => makeFile(format, gathered));
