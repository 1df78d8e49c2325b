import manifest from '../../package.json' with { type: 'json' };

/** The version of this program, as people know it. */
export const PROGRAM_VERSION: string = manifest.version;
