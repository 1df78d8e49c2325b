import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { BLOCKS } from '../editor/commands/blocks.ts';
import { FORMATS } from '../editor/commands/formats.ts';
import { BAR_KEYS, BLOCK_KEYS, FOLLOW_KEYS, HERE_MENU_KEYS, WIDEN_KEYS } from '../editor/commands/keys.ts';
import { LINK_KEYS } from '../editor/commands/links.ts';
import { FIND_KEYS, REPLACE_KEYS } from '../editor/find/open.ts';
import { FOCUS_KEYS } from '../editor/focus/mode.ts';
import { COMMANDS } from './commands.ts';

export type KeyRow = { label: MessageDescriptor; keys: readonly string[] };
export type KeySection = { title: MessageDescriptor; rows: readonly KeyRow[] };

const BLOCKS_BY_KEYS = BLOCKS.flatMap(({ label, keys, sign }) =>
  keys || sign ? [{ label, keys: [keys, sign].filter((one) => one !== undefined) }] : [],
);

/** Every shortcut of the program, by where it is heard. */
export const KEYBOARD_MAP: readonly KeySection[] = [
  { title: msg`Partout`, rows: COMMANDS.filter(({ keys }) => keys.length > 0) },
  {
    title: msg`Dans un texte`,
    rows: [
      ...FORMATS.map(({ label, keys }) => ({ label, keys: [keys] })),
      { label: msg`Lien`, keys: [LINK_KEYS] },
      { label: msg`Suivre le lien, ouvrir la fiche mentionnée`, keys: [FOLLOW_KEYS] },
      { label: msg`Mentionner une fiche`, keys: ['@', '[['] },
      { label: msg`Insérer un bloc`, keys: ['/'] },
      { label: msg`Actions sur le passage sélectionné`, keys: [BAR_KEYS] },
      { label: msg`Annuler la frappe`, keys: ['Ctrl+Z'] },
      { label: msg`Rétablir la frappe`, keys: ['Ctrl+Y', 'Ctrl+Maj+Z'] },
      { label: msg`Rechercher dans la note`, keys: [FIND_KEYS] },
      { label: msg`Remplacer`, keys: [REPLACE_KEYS] },
      { label: msg`Début et fin du texte`, keys: ['Ctrl+Début', 'Ctrl+Fin'] },
      { label: msg`Concentration`, keys: [FOCUS_KEYS] },
      { label: msg`Imprimer`, keys: ['Ctrl+P'] },
      { label: msg`Sortir du texte vers le reste de la page`, keys: ['Échap', 'Tab'] },
    ],
  },
  { title: msg`Formes d’un bloc, au clavier ou par leur signe`, rows: BLOCKS_BY_KEYS },
  {
    title: msg`Les blocs d’un texte`,
    rows: [
      { label: msg`Menu du bloc`, keys: [BLOCK_KEYS.menu] },
      { label: msg`Monter le bloc`, keys: [BLOCK_KEYS.up] },
      { label: msg`Descendre le bloc`, keys: [BLOCK_KEYS.down] },
      { label: msg`Dupliquer le bloc`, keys: [BLOCK_KEYS.copy] },
      { label: msg`Menu de la cellule ou de l’encadré`, keys: [HERE_MENU_KEYS] },
      { label: msg`Élargir la colonne ou l’image`, keys: [WIDEN_KEYS.more] },
      { label: msg`Rétrécir la colonne ou l’image`, keys: [WIDEN_KEYS.less] },
      { label: msg`Imbriquer l’élément d’une liste, en sortir`, keys: ['Tab', 'Maj+Tab'] },
      { label: msg`Régler ce qui est sélectionné : image, graphique, fichier`, keys: ['Entrée'] },
    ],
  },
  {
    title: msg`Dans le plan`,
    rows: [
      { label: msg`Parcourir, replier et déplier`, keys: ['↑', '↓', '←', '→'] },
      { label: msg`Aller à la section`, keys: ['Entrée'] },
      { label: msg`Déplacer la section avec ce qu’elle contient`, keys: ['Alt+↑', 'Alt+↓'] },
      { label: msg`Sortir ou entrer d’un niveau`, keys: ['Alt+←', 'Alt+→'] },
      { label: msg`Renommer, ajouter, retirer`, keys: ['F2', 'Inser', 'Suppr'] },
    ],
  },
  {
    title: msg`Dans une liste ou un tableau de fiches`,
    rows: [
      { label: msg`Se déplacer`, keys: ['↑', '↓', '←', '→'] },
      { label: msg`Ouvrir la fiche`, keys: ['Entrée'] },
      { label: msg`Ouvrir dans un autre onglet`, keys: ['Ctrl+Entrée'] },
      { label: msg`Sélectionner une ligne`, keys: ['Espace'] },
      { label: msg`Fermer une fenêtre, renoncer`, keys: ['Échap'] },
    ],
  },
];
