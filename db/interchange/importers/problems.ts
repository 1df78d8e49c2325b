import { own } from '../../domain/own.ts';
import type { MarkdownLoss } from '../../domain/markdown/types.ts';
import { spoken } from './language.ts';
import { problemInEnglish } from './problems-en.ts';

/** Everything an import may fail to understand. */
export type ProblemKind =
  | MarkdownLoss['kind']
  | 'symlink'
  | 'unreadable'
  | 'too-long'
  | 'other-encoding'
  | 'not-read'
  | 'data-file'
  | 'broken'
  | 'unpacked'
  | 'header'
  | 'unknown-key'
  | 'kept-key'
  | 'unresolved'
  | 'too-heavy'
  | 'slow'
  | 'not-cited'
  | 'canvas'
  | 'same-name'
  | 'same-title'
  | 'in-trash'
  | 'edited-here'
  | 'attachment'
  | 'hidden'
  | 'menu'
  | 'drawing'
  | 'formula'
  | 'played'
  | 'picture-format'
  | 'comment'
  | 'tracked'
  | 'frame'
  | 'embedded'
  | 'contents'
  | 'page-header'
  | 'chart'
  | 'diagram'
  | 'original'
  | 'joplin-part'
  | 'joplin-encrypted'
  | 'joplin-trashed'
  | 'joplin-missing'
  | 'joplin-other'
  | 'joplin-conflict'
  | 'joplin-todo';

const N = '\u00a0';

/** Says a problem in one plain sentence, in the language of who asked for the import. */
export function problemSentence(kind: ProblemKind, detail: string): string {
  return spoken() === 'fr' ? inFrench(kind, detail) : problemInEnglish(kind, detail);
}

/** What Joplin calls the items of an export that are no note, notebook, tag or file, by their type. */
const JOPLIN_ITEMS: Readonly<Record<string, string>> = {
  '7': 'recherches',
  '8': 'rappels',
  '13': 'anciens états des notes',
  '15': 'filtres',
};

function inFrench(kind: ProblemKind, detail: string): string {
  const quoted = `«${N}${detail}${N}»`;
  switch (kind) {
    case 'html':
      return `Balise HTML ${detail} retirée, son texte est gardé.`;
    case 'image-missing':
      return `Image ${quoted} introuvable, son nom est gardé dans le texte.`;
    case 'image-remote':
      return `Image du réseau non reprise, son adresse est gardée dans le texte${N}: ${detail}`;
    case 'transclusion':
      return `Contenu inséré ${quoted} remplacé par un lien.`;
    case 'link-refused':
      return `Lien vers ${quoted} retiré, son texte est gardé.`;
    case 'moved-out-of-list':
      return `Un élément (${detail}) placé dans une liste a été mis après elle.`;
    case 'image-kept':
      return `Image ${quoted} jointe à la note, qui ne montre pas ce format.`;
    case 'inner-link':
      return 'Liens vers un endroit de la même note, leur texte est gardé.';
    case 'math':
      return 'Formules gardées en code.';
    case 'code-kept':
      return `Bloc ${quoted} gardé en code${N}: il ne se dessine pas ici.`;
    case 'remark':
      return 'Remarques entre %%, gardées dans le texte.';
    case 'part':
      return `Partie ${quoted} non reprise, le lien mène au tout.`;
    case 'cells':
      return `Cases au-delà des colonnes de leur tableau, laissées${N}: ${quoted}.`;
    case 'callout':
      return `Encadré ${quoted} montré comme un encadré ordinaire, sous son titre.`;
    case 'picture-link':
      return `Lien posé sur une image, retiré${N}: ${detail}`;
    case 'unused-address':
      return `Adresse qu’aucun lien n’emploie, laissée${N}: ${quoted}.`;
    case 'symlink':
      return 'Lien symbolique non suivi.';
    case 'unreadable':
      return 'Ce fichier ne peut pas être lu.';
    case 'too-long':
      return `Fichier trop long pour une note (${detail}${N}Mo au plus).`;
    case 'other-encoding':
      return `Fichier lu en ${detail}, car il n’est pas en UTF-8.`;
    case 'not-read':
      return 'Ce fichier n’est d’aucun des formats lus ici, laissé.';
    case 'data-file':
      return `Données (${detail})${N}: ce fichier s’importe à part, laissé.`;
    case 'broken':
      return `Ce fichier n’est pas un document ${detail} entier${N}: il ne peut pas être lu.`;
    case 'unpacked':
      return `Fichier refusé${N}: il contient bien plus qu’il ne pèse (${detail}).`;
    case 'header':
      return `En-tête illisible, gardé dans le texte${N}: ${detail}`;
    case 'unknown-key':
      return `Propriété ${quoted} de l’en-tête non reprise.`;
    case 'kept-key':
      return `Propriété ${quoted} inconnue, gardée telle quelle.`;
    case 'unresolved':
      return `Lien ${quoted} sans cible, son texte est gardé.`;
    case 'too-heavy':
      return `Note trop lourde pour être gardée (${detail}).`;
    case 'not-cited':
      return 'Fichier qu’aucune note ne cite, laissé.';
    case 'canvas':
      return 'Tableau d’Obsidian, qui n’est pas compris, laissé.';
    case 'same-name':
      return `Un autre fichier a ce nom${N}: un lien qui ne dit pas le dossier mène à ${quoted}.`;
    case 'same-title':
      return `La note ${detail} a déjà ce titre${N}: les deux sont gardées.`;
    case 'in-trash':
      return `La note ${quoted} de ce fichier est dans la corbeille${N}: le fichier est laissé.`;
    case 'edited-here':
      return `La note ${detail} et ce fichier ont changé tous deux depuis l’import${N}: la note est gardée, le fichier est laissé.`;
    case 'slow':
      return `Lecture abandonnée${N}: ce fichier demandait plus de 30${N}s ou de 512${N}Mo.`;
    case 'hidden':
      return `Passage caché dans la page, laissé${N}: ${quoted}.`;
    case 'menu':
      return `Menu de la page, laissé${N}: ${quoted}.`;
    case 'drawing':
      return `Dessin non repris, ses mots sont gardés dans le texte${N}: ${quoted}.`;
    case 'formula':
      return `Formule gardée en texte${N}: ${quoted}.`;
    case 'played':
      return `Contenu venu d’ailleurs non repris, son adresse est gardée dans le texte${N}: ${detail}`;
    case 'picture-format':
      return `Image d’un format qu’une note ne montre pas (${detail}), non reprise.`;
    case 'comment':
      return `Commentaire non repris${N}: ${quoted}.`;
    case 'tracked':
      return detail === ''
        ? 'Modifications suivies acceptées.'
        : `Modifications suivies acceptées, ce qui était supprimé est laissé${N}: ${quoted}.`;
    case 'frame':
      return `Zone de texte mise à la suite du paragraphe où elle est posée${N}: ${quoted}.`;
    case 'embedded':
      return `Objet incorporé non repris${N}: ${quoted}.`;
    case 'contents':
      return `Table des matières laissée${N}: elle se refait à l’export.`;
    case 'page-header':
      return `En-tête ou pied de page laissé${N}: ${quoted}.`;
    case 'chart':
      return `Graphique non repris${N}: ${quoted}.`;
    case 'diagram':
      return `Diagramme non repris, ses mots${N}: ${quoted}.`;
    case 'original':
      return 'Le fichier d’origine est joint à la note, car il en dit plus qu’elle.';
    case 'joplin-part':
      return `Élément ${quoted} de l’export de Joplin non compris, laissé.`;
    case 'joplin-encrypted':
      return `Chiffré dans Joplin, laissé${N}: déchiffrez-le avant de l’exporter.`;
    case 'joplin-trashed':
      return 'Dans la corbeille de Joplin, laissé.';
    case 'joplin-missing':
      return `Le fichier ${quoted} manque dans l’export de Joplin.`;
    case 'joplin-other':
      return `Non repris de Joplin${N}: ${joplinItems(detail)}.`;
    case 'joplin-conflict':
      return 'Version en conflit dans Joplin, reprise à part.';
    case 'joplin-todo':
      return 'Tâches de Joplin mises en tête de leur note, en cases à cocher.';
    case 'attachment':
      return `Pièce jointe ${quoted} trop lourde, non reprise.`;
  }
}

function joplinItems(detail: string): string {
  const [type = '', count = ''] = detail.split(' ');
  return `${own(JOPLIN_ITEMS, type) ?? `type ${type}`} (${count})`;
}

/** What one report says at most; the rest is counted. */
export const MOST_PROBLEMS = 2000;
