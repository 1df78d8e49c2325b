import type { VigieErrorData } from './errors.ts';
import type { Locale } from './locale.ts';
import { queryErrorSentence } from './query/sentences.ts';
import { stepSentence } from './signals/sentences.ts';

type Missing = Extract<VigieErrorData, { kind: 'not-found' }>['what'];

const MISSING: Readonly<Record<Missing, Readonly<Record<Locale, string>>>> = {
  record: { fr: 'Cette fiche n’est plus dans l’archive', en: 'This record is no longer in the archive' },
  relation: { fr: 'Cette relation n’existe plus', en: 'This relation no longer exists' },
  source: { fr: 'Cette source n’existe plus', en: 'This source no longer exists' },
  claim: { fr: 'Cette valeur n’existe plus', en: 'This value no longer exists' },
  measure: { fr: 'Cette mesure n’existe plus', en: 'This measure no longer exists' },
  revision: { fr: 'Cette version n’existe plus', en: 'This version no longer exists' },
  attachment: {
    fr: 'Cette pièce jointe n’est pas dans l’archive',
    en: 'This attachment is not in the archive',
  },
  backup: { fr: 'Cette sauvegarde n’existe pas', en: 'This backup does not exist' },
  author: { fr: 'Cet auteur n’est pas dans l’archive', en: 'This author is not in the archive' },
  change: { fr: 'Cette modification n’existe plus', en: 'This change no longer exists' },
  observation: { fr: 'Cette observation n’existe plus', en: 'This observation no longer exists' },
  interpretation: { fr: 'Cette interprétation n’existe plus', en: 'This interpretation no longer exists' },
  step: { fr: 'Cette étape n’existe plus', en: 'This step no longer exists' },
  excerpt: { fr: 'Cet extrait n’existe plus', en: 'This excerpt no longer exists' },
  file: { fr: 'Ce fichier n’existe pas', en: 'This file does not exist' },
  import: { fr: 'Il n’y a pas d’import de cet identifiant', en: 'There is no import of this id' },
  'review-item': { fr: 'Ce commentaire n’existe plus', en: 'This comment no longer exists' },
  search: {
    fr: 'Cette recherche enregistrée n’existe plus',
    en: 'This saved search no longer exists',
  },
  picture: { fr: 'Cette photographie n’existe plus', en: 'This snapshot no longer exists' },
  exportable: { fr: 'Il n’y a là rien à exporter', en: 'There is nothing to export here' },
};

/** Why something cannot be undone, by what the error says of it; any other is the name of a table. */
const UNDO_REASONS: Readonly<Record<string, Record<Locale, string>>> = {
  'already-undone': { fr: 'cela a déjà été fait', en: 'it was done already' },
  running: { fr: 'elle est en cours', en: 'it is under way' },
  'worked-since': {
    fr: 'l’archive a changé depuis, et tout ce qu’elle contient partirait',
    en: 'the archive changed since, and all it holds would go',
  },
};

/** One clear sentence (or two) for what went wrong: what, why, what to do. It never blames. */
export function sentenceOf(error: VigieErrorData, locale: Locale): string {
  return locale === 'fr' ? french(error) : english(error);
}

function french(error: VigieErrorData): string {
  switch (error.kind) {
    case 'archive-missing':
      return `Il n’y a pas d’archive dans ${error.path}.`;
    case 'archive-not-empty':
      return error.holds === 'records'
        ? `L’archive ${error.path} contient déjà des fiches, et rien n’y a été changé : une archive complète se reconstruit dans une archive vide.`
        : `Le dossier ${error.path} n’est pas vide : une archive naît dans un dossier vide.`;
    case 'archive-damaged':
      return `L’archive ${error.path} est endommagée. Rien n’a été modifié : restaurez une sauvegarde. (${error.detail})`;
    case 'archive-newer':
      return `L’archive ${error.path} a été faite par ${error.needs ? `Vigie ${error.needs}` : 'une version plus récente de Vigie'} (forme ${error.archiveVersion}, ce programme lit jusqu’à la forme ${error.programVersion}) : mettez Vigie à jour, rien n’a été modifié.`;
    case 'archive-in-use':
      return `L’archive ${error.path} est déjà ouverte par un autre programme${error.holder ? ` (${error.holder})` : ''} : fermez-le, puis réessayez.`;
    case 'archive-read-only':
      return `L’archive ${error.path} est en lecture seule : rien ne peut y être enregistré.`;
    case 'archive-replaced':
      return `Le fichier de l’archive ${error.path} a été remplacé pendant que Vigie l’utilisait. Rien n’a été enregistré : rouvrez l’archive.`;
    case 'disk-full':
      return `Le disque est plein. Rien n’a été perdu : libérez de la place, puis réessayez.`;
    case 'disk-error':
      return `Le disque n’a pas répondu correctement. Rien n’a été enregistré. (${error.detail})`;
    case 'not-found':
      return `${MISSING[error.what].fr}.`;
    case 'stale-revision':
      return error.sibling === null
        ? `Cette fiche a changé entre-temps. Votre modification n’a pas été appliquée : relisez la fiche, puis réessayez.`
        : `Cette note a changé entre-temps. Votre texte est gardé comme version ${error.sibling}, à rapprocher de l’autre.`;
    case 'invalid-input':
      return `La valeur de « ${error.field} » ne convient pas : ${error.detail}.`;
    case 'invalid-date':
      return `« ${error.text} » ne se lit pas comme une date. Essayez « fin avril 2018 », « T1 2018 » ou « 11/04/2018 ».`;
    case 'invalid-document':
      return `Ce texte ne peut pas être enregistré tel quel. (${error.detail})`;
    case 'invalid-query':
      return `La recherche ne se lit pas : ${queryErrorSentence(error.reason, 'fr')}.`;
    case 'step-not-allowed':
      return stepSentence(error, 'fr');
    case 'no-author':
      return `Une note ou une interprétation porte le nom de son auteur : dites d’abord qui écrit.`;
    case 'not-its-author':
      return `Cette interprétation est d’une autre personne : ajoutez plutôt la vôtre.`;
    case 'relation-not-allowed':
      return `La relation « ${error.type} » ne va pas de ce type de fiche à l’autre.`;
    case 'code-taken':
      return `Le code ${error.code} est déjà pris.`;
    case 'file-exists':
      return `Le fichier ${error.path} existe déjà : il n’a pas été remplacé.`;
    case 'file-unreadable':
      return `Le fichier ${error.path} ne peut pas être lu. (${error.detail})`;
    case 'file-unwritable':
      return `Le fichier ${error.path} ne peut pas être écrit à cet endroit. (${error.detail})`;
    case 'too-large':
      return `Trop grand : ${error.what}, ${error.limit.toLocaleString('fr')} au plus.`;
    case 'cannot-undo':
      return `Cette modification ne peut plus être annulée : ${UNDO_REASONS[error.detail]?.fr ?? error.detail}.`;
    case 'cancelled':
      return `Annulé.`;
    case 'not-allowed':
      return `Cela n’est pas permis : ${error.detail}.`;
    case 'internal':
      return `Quelque chose d’inattendu s’est produit. Rien de ce qui était enregistré n’est touché. (${error.detail})`;
  }
}

function english(error: VigieErrorData): string {
  switch (error.kind) {
    case 'archive-missing':
      return `There is no archive in ${error.path}.`;
    case 'archive-not-empty':
      return error.holds === 'records'
        ? `The archive ${error.path} already holds records, and nothing in it was changed: a complete archive is rebuilt in an empty one.`
        : `The folder ${error.path} is not empty: an archive starts in an empty folder.`;
    case 'archive-damaged':
      return `The archive ${error.path} is damaged. Nothing was changed: restore a backup. (${error.detail})`;
    case 'archive-newer':
      return `The archive ${error.path} was made by ${error.needs ? `Vigie ${error.needs}` : 'a later version of Vigie'} (form ${error.archiveVersion}, this program reads up to form ${error.programVersion}): update Vigie, nothing was changed.`;
    case 'archive-in-use':
      return `The archive ${error.path} is already open in another program${error.holder ? ` (${error.holder})` : ''}: close it, then try again.`;
    case 'archive-read-only':
      return `The archive ${error.path} is read-only: nothing can be saved in it.`;
    case 'archive-replaced':
      return `The file of the archive ${error.path} was replaced while Vigie was using it. Nothing was saved: open the archive again.`;
    case 'disk-full':
      return `The disk is full. Nothing was lost: free some space, then try again.`;
    case 'disk-error':
      return `The disk did not answer as it should. Nothing was saved. (${error.detail})`;
    case 'not-found':
      return `${MISSING[error.what].en}.`;
    case 'stale-revision':
      return error.sibling === null
        ? `This record changed in the meantime. Your change was not applied: read the record again, then retry.`
        : `This note changed in the meantime. Your text is kept as version ${error.sibling}, to be reconciled with the other.`;
    case 'invalid-input':
      return `The value of “${error.field}” does not fit: ${error.detail}.`;
    case 'invalid-date':
      return `“${error.text}” cannot be read as a date. Try “fin avril 2018”, “T1 2018” or “11/04/2018”.`;
    case 'invalid-document':
      return `This text cannot be saved as it is. (${error.detail})`;
    case 'invalid-query':
      return `The search cannot be read: ${queryErrorSentence(error.reason, 'en')}.`;
    case 'step-not-allowed':
      return stepSentence(error, 'en');
    case 'no-author':
      return `A rating or an interpretation carries its author’s name: say first who is writing.`;
    case 'not-its-author':
      return `This interpretation is someone else’s: add your own instead.`;
    case 'relation-not-allowed':
      return `The relation “${error.type}” does not go from this kind of record to the other.`;
    case 'code-taken':
      return `The code ${error.code} is already taken.`;
    case 'file-exists':
      return `The file ${error.path} already exists: it was not replaced.`;
    case 'file-unreadable':
      return `The file ${error.path} cannot be read. (${error.detail})`;
    case 'file-unwritable':
      return `The file ${error.path} cannot be written there. (${error.detail})`;
    case 'too-large':
      return `Too large: ${error.what}, at most ${error.limit.toLocaleString('en')}.`;
    case 'cannot-undo':
      return `This change can no longer be undone: ${UNDO_REASONS[error.detail]?.en ?? error.detail}.`;
    case 'cancelled':
      return `Cancelled.`;
    case 'not-allowed':
      return `That is not allowed: ${error.detail}.`;
    case 'internal':
      return `Something unexpected happened. Nothing that was saved is affected. (${error.detail})`;
  }
}
