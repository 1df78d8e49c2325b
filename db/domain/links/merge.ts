/** The values of a record that a merge takes from one side or the other; typed properties are `property:<key>`. */
export const RECORD_VALUES = ['title', 'summary', 'date', 'planned', 'verification'] as const;
