/** The house templates that come with the program, by their name; the first is that of a new report. */
export const BUILT_IN_TEMPLATES = [
  {
    id: 'sobre',
    name: { fr: 'Sobre', en: 'Plain' },
    fonts: ['Liberation Sans'],
    colour: '#1f2933',
  },
  {
    id: 'institutionnel',
    name: { fr: 'Institutionnel', en: 'Institutional' },
    fonts: ['Liberation Serif', 'Liberation Sans'],
    colour: '#1d3a6e',
  },
  {
    id: 'note',
    name: { fr: 'Note', en: 'Memo' },
    fonts: ['Liberation Sans'],
    colour: '#8a3b12',
  },
] as const;

export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number]['id'];
