/** Stands for a new report among those there are. */
export const NEW = 'new';
