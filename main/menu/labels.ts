import type { Localized } from '#db/domain/locale.ts';

/** Every word of the menu, in both languages. */
export const LABELS = {
  // the program (macOS)
  about: { fr: 'À propos de Vigie', en: 'About Vigie' },
  settings: { fr: 'Réglages…', en: 'Settings…' },
  services: { fr: 'Services', en: 'Services' },
  hide: { fr: 'Masquer Vigie', en: 'Hide Vigie' },
  hideOthers: { fr: 'Masquer les autres', en: 'Hide Others' },
  showAll: { fr: 'Tout afficher', en: 'Show All' },
  quit: { fr: 'Quitter Vigie', en: 'Quit Vigie' },
  // file
  file: { fr: 'Fichier', en: 'File' },
  newNote: { fr: 'Nouvelle note', en: 'New Note' },
  quickNote: { fr: 'Note rapide', en: 'Quick Note' },
  journal: { fr: 'Journal du jour', en: 'Today’s Journal' },
  newRecord: { fr: 'Nouvelle fiche…', en: 'New Record…' },
  captureSignal: { fr: 'Capter un signal…', en: 'Capture a Signal…' },
  openArchive: { fr: 'Ouvrir une autre archive…', en: 'Open Another Archive…' },
  import: { fr: 'Importer…', en: 'Import…' },
  export: { fr: 'Exporter…', en: 'Export…' },
  backup: { fr: 'Sauvegarder l’archive', en: 'Back Up the Archive' },
  print: { fr: 'Imprimer…', en: 'Print…' },
  closeTab: { fr: 'Fermer l’onglet', en: 'Close Tab' },
  closeWindow: { fr: 'Fermer la fenêtre', en: 'Close Window' },
  // edit
  edit: { fr: 'Édition', en: 'Edit' },
  undo: { fr: 'Annuler', en: 'Undo' },
  redo: { fr: 'Rétablir', en: 'Redo' },
  cut: { fr: 'Couper', en: 'Cut' },
  copy: { fr: 'Copier', en: 'Copy' },
  paste: { fr: 'Coller', en: 'Paste' },
  pastePlain: { fr: 'Coller sans mise en forme', en: 'Paste as Plain Text' },
  delete: { fr: 'Supprimer', en: 'Delete' },
  selectAll: { fr: 'Tout sélectionner', en: 'Select All' },
  search: { fr: 'Rechercher', en: 'Search' },
  // view
  view: { fr: 'Affichage', en: 'View' },
  records: { fr: 'Ateliers', en: 'Ateliers' },
  timeline: { fr: 'Chronologie', en: 'Timeline' },
  theme: { fr: 'Thème clair ou sombre', en: 'Light or Dark Theme' },
  zoomIn: { fr: 'Agrandir', en: 'Zoom In' },
  zoomOut: { fr: 'Réduire', en: 'Zoom Out' },
  resetZoom: { fr: 'Taille normale', en: 'Actual Size' },
  fullScreen: { fr: 'Plein écran', en: 'Full Screen' },
  reload: { fr: 'Recharger la fenêtre', en: 'Reload Window' },
  developerTools: { fr: 'Outils de développement', en: 'Developer Tools' },
  // go
  go: { fr: 'Aller', en: 'Go' },
  back: { fr: 'Page précédente', en: 'Back' },
  forward: { fr: 'Page suivante', en: 'Forward' },
  nextTab: { fr: 'Onglet suivant', en: 'Next Tab' },
  previousTab: { fr: 'Onglet précédent', en: 'Previous Tab' },
  // window, help
  window: { fr: 'Fenêtre', en: 'Window' },
  minimize: { fr: 'Placer dans la barre', en: 'Minimize' },
  zoomWindow: { fr: 'Réduire ou agrandir', en: 'Zoom' },
  bringToFront: { fr: 'Tout ramener au premier plan', en: 'Bring All to Front' },
  help: { fr: 'Aide', en: 'Help' },
  shortcuts: { fr: 'Raccourcis clavier', en: 'Keyboard Shortcuts' },
} satisfies Record<string, Localized>;

export type LabelKey = keyof typeof LABELS;
