/** French words too common to mean anything alone, folded; a query of several words does not require them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a ai ainsi alors apres as au aucun aucune aussi autre autres aux avait avaient avant avec avoir ayant car ce ceci cela celle celles ' +
    'celui ces cet cette ceux chaque chez comme comment d dans de depuis des deux donc dont du elle elles en encore entre es est et ' +
    'etaient etait etant etc ete etre eu eux fait faire fut furent il ils j je jusqu jusque l la le les leur leurs lors lorsqu lorsque lui m ma ' +
    'mais me meme memes mes moi moins mon n ne ni nos notre nous on ont or ou par parce pas peu peut peuvent plus pour pourquoi puis puisqu puisque ' +
    'qu quand que quel quelle quelles quels qui quoi quoiqu quoique s sa sans sauf se selon sera seront ses si sien soit son sont sous sur t ta tandis ' +
    'te tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers voir vos votre vous y'
  ).split(' '),
);

/** Whether a folded word is too common to search for by itself. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
