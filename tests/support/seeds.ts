import fc from 'fast-check';

/**
 * Properties try the same cases at every run, so that a failure speaks of the change and not of the day. To look further,
 * give another seed: `VIGIE_SEED=$RANDOM npm test unit`.
 */
fc.configureGlobal({ seed: Number(process.env['VIGIE_SEED'] ?? 20_181_123) });
