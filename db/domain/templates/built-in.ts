import type { NoteDocument } from '../document/types.ts';
import type { Locale } from '../locale.ts';
import { markdownToDocument } from '../markdown/read.ts';
import type { NoteType } from './types.ts';

/** The templates of the program, as Markdown; people may change each for their archive. */
const TEXTS: Readonly<Record<NoteType, Record<Locale, string>>> = {
  libre: { fr: '', en: '' },
  atelier: {
    fr: `**Atelier :** {{fiche}} ({{code}})

**Date :** {{date de la fiche}} — **Lieu :** {{lieu}}

**Participants :** {{participants}}

**Rédaction :** {{auteur}}, le {{date}}

## En bref

- 

## Ce qui a été dit

### Présentations

### Échanges

> 

## Signaux à retenir

- 

## Suites

- [ ] 
`,
    en: `**Atelier:** {{record}} ({{code}})

**Date:** {{record date}} — **Place:** {{place}}

**Participants:** {{participants}}

**Written by:** {{author}}, {{date}}

## In short

- 

## What was said

### Presentations

### Discussion

> 

## Signals to keep

- 

## Next steps

- [ ] 
`,
  },
  lecture: {
    fr: `**Document :** {{fiche}} ({{code}}), {{date de la fiche}}

**Lu par :** {{auteur}}, le {{date}}

## L’essentiel

## Ce que le texte établit

- 

## Citations

> 

## Ce qu’il change pour nous

## À vérifier

- [ ] 
`,
    en: `**Document:** {{record}} ({{code}}), {{record date}}

**Read by:** {{author}}, {{date}}

## The main point

## What the text establishes

- 

## Quotations

> 

## What it changes for us

## To check

- [ ] 
`,
  },
  entretien: {
    fr: `**Entretien avec :** {{fiche}}

**Date :** {{date}} — **Mené par :** {{auteur}}

## Contexte

## Propos

> 

## Ce que j’en retiens

- 

## Suites

- [ ] 
`,
    en: `**Interview with:** {{record}}

**Date:** {{date}} — **Led by:** {{author}}

## Context

## What was said

> 

## What I take from it

- 

## Next steps

- [ ] 
`,
  },
  memo: {
    fr: `**Objet :** {{fiche}}

**Le** {{date}}, {{auteur}}

## Constat

## Proposition

## Décision attendue
`,
    en: `**Subject:** {{record}}

{{date}}, {{author}}

## Findings

## Proposal

## Decision expected
`,
  },
  synthese: {
    fr: `**Sujet :** {{fiche}}

**Établie par :** {{auteur}}, le {{date}}

## Ce que nous savons

## Ce qui bouge

- 

## Ce qui reste ouvert

- 

## Sources
`,
    en: `**Subject:** {{record}}

**Made by:** {{author}}, {{date}}

## What we know

## What is moving

- 

## What remains open

- 

## Sources
`,
  },
  journal: {
    fr: `## Fait

- 

## Vu, lu, entendu

- 

## À faire

- [ ] 
`,
    en: `## Done

- 

## Seen, read, heard

- 

## To do

- [ ] 
`,
  },
};

/** The template of the program for a type of note, in a language. */
export function builtInTemplate(type: NoteType, locale: Locale): NoteDocument {
  const nothing = { record: () => null, image: () => null };
  const markdown = locale === 'fr' ? TEXTS[type].fr.replaceAll(' :', '\u00a0:') : TEXTS[type].en;
  return markdownToDocument(markdown, { resolver: nothing }).document;
}
