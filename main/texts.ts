import type { Locale } from '#db/domain/locale.ts';

/** What the main process itself says to the user, outside the menu. */
export type Texts = {
  open: string;
  cancel: string;
  retry: string;
  quit: string;
  openLinkQuestion: string;
  openMailQuestion: string;
  otherArchive: string;
  archiveFailed: string;
  chooseArchive: string;
  saveAs: string;
  coreRestarting: string;
  coreStoppedForGood: string;
  unsavedQuestion: string;
  unsavedDetail: string;
  leaveAnyway: string;
  stay: string;
  notSaved: string;
};

const FR: Texts = {
  open: 'Ouvrir',
  cancel: 'Annuler',
  retry: 'Réessayer',
  quit: 'Quitter',
  openLinkQuestion: 'Ouvrir cette adresse dans le navigateur ?',
  openMailQuestion: 'Écrire à cette adresse avec le logiciel de courrier ?',
  otherArchive: 'Ouvrir une autre archive',
  archiveFailed: 'L’archive n’a pas pu être ouverte',
  chooseArchive: 'Choisir le dossier d’une archive',
  saveAs: 'Enregistrer sous',
  coreRestarting: 'La base s’est arrêtée. Elle est relancée ; rien de ce qui était enregistré n’est perdu.',
  coreStoppedForGood:
    'La base s’arrête à chaque relance. Ce qui était enregistré est intact ; ouvrez une sauvegarde ou une autre archive.',
  unsavedQuestion: 'Un texte n’a pas pu être enregistré',
  unsavedDetail: 'Restez pour réessayer ou pour en exporter une copie.',
  leaveAnyway: 'Quitter sans l’enregistrer',
  stay: 'Rester',
  notSaved: 'Le fichier n’a pas pu être écrit. Choisissez un autre dossier ou libérez de la place.',
};

const EN: Texts = {
  open: 'Open',
  cancel: 'Cancel',
  retry: 'Try again',
  quit: 'Quit',
  openLinkQuestion: 'Open this address in the browser?',
  openMailQuestion: 'Write to this address with the mail program?',
  otherArchive: 'Open another archive',
  archiveFailed: 'The archive could not be opened',
  chooseArchive: 'Choose the folder of an archive',
  saveAs: 'Save as',
  coreRestarting: 'The database stopped. It is being started again; nothing that was saved is lost.',
  coreStoppedForGood:
    'The database stops each time it is started. What was saved is intact; open a backup or another archive.',
  unsavedQuestion: 'A text could not be saved',
  unsavedDetail: 'Stay to try again or to export a copy of it.',
  leaveAnyway: 'Quit without saving it',
  stay: 'Stay',
  notSaved: 'The file could not be written. Choose another folder or free some space.',
};

/** The words of a language. */
export function texts(locale: Locale): Texts {
  return locale === 'en' ? EN : FR;
}
