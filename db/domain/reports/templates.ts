/** The house templates that come with the program, by the names of their looks; the first is that of a new report. */
export const BUILT_IN_TEMPLATES = [
  { id: 'sobre', name: { fr: 'Sobre', en: 'Plain' } },
  { id: 'institutionnel', name: { fr: 'Institutionnel', en: 'Institutional' } },
  { id: 'note', name: { fr: 'Note', en: 'Memo' } },
] as const;
