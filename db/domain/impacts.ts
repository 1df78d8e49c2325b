/** The three impacts of the third cycle (source document, 2018): the axes on which everything is read. */
export const IMPACTS = ['performance', 'innovation', 'confiance'] as const;
export type Impact = (typeof IMPACTS)[number];

/** How far a fact is established: by the mission or a publisher, by a third party, or inferred. */
export const VERIFICATIONS = ['attested', 'reported', 'to-verify'] as const;
export type Verification = (typeof VERIFICATIONS)[number];
