import { parentPort, workerData } from 'node:worker_threads';
import { VigieError } from '../../../domain/errors.ts';
import { compose } from '../flow/compose.ts';
import type { TypesettingAnswer, TypesettingJob } from './service.ts';
import type { Programs } from './compiler.ts';
import { typesetterHere, type Typesetter } from './typeset.ts';

// Lives on between documents, so that the compiler stays warm; whoever started it ends it.
const port = parentPort!;
const ready = typesetterHere(workerData as Programs);

port.on('message', (job: TypesettingJob) => {
  void answerTo(job).then((answer) => port.postMessage(answer));
});

async function answerTo(job: TypesettingJob): Promise<TypesettingAnswer> {
  try {
    const typesetter = await ready;
    const result = await answer(job, typesetter);
    return { result, weight: typesetter.weight() };
  } catch (error) {
    if (error instanceof VigieError) return { failed: error.data };
    return {
      failed: {
        kind: 'internal',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    };
  }
}

async function answer(job: TypesettingJob, typesetter: Typesetter) {
  if ('gathered' in job) return typesetter.pdf(job.gathered);
  const flow = 'flow' in job ? job.flow : await compose(job.shown, 'svg', { places: true });
  return typesetter.pages(flow);
}
