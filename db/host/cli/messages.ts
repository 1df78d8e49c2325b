import type { Locale } from '../../domain/locale.ts';
import type { CommandName } from './commands.ts';
import { formOf } from './help.ts';

const does: Record<CommandName, string> = {
  init: 'Crée une archive, avec le corpus de l’observatoire sauf avec --empty. Le dossier doit être vide ou ne pas exister.',
  stats: 'Compte ce que l’archive contient.',
  list: 'Liste les fiches, toutes ou d’un seul type, ou celles qui répondent à une recherche.',
  show: 'Montre une fiche entière, par son identifiant ou son code.',
  search: 'Cherche dans toute l’archive, sans se soucier des accents ni des accords.',
  noteCreate:
    'Crée une note à partir d’un fichier Markdown, ou de l’entrée standard avec « - ».\n[[titre, code ou alias]] et [[cible|texte]] deviennent des mentions ; --create-missing crée les fiches inconnues.',
  noteUpdate:
    'Remplace le texte d’une note. Avec --base, refuse d’écraser une version plus récente et garde les deux.',
  signalCapture:
    'Capte un signal faible : le fait, et, si l’on veut, la question, l’interprétation, l’extrait, où et quand.\n--date se lit comme on la dit (« fin avril 2018 ») ; sans elle, c’est aujourd’hui. Sans --title, le titre est tiré du fait.',
  importUndo:
    'Reprend un import entier, après une sauvegarde : les fiches qu’il a créées partent, celles qu’il a changées redeviennent comme avant.\nCe qui a été modifié depuis est gardé, et dit. IMPORT_ID est donné par « vigie import --json ».',
  import:
    'Importe des fichiers Markdown, texte, Word ou HTML, ou des dossiers, en notes ; des bibliographies (BibTeX, RIS, CSL-JSON) en publications ; des tableaux (CSV, XLSX) en fiches ; une archive complète (.vigie) dans une archive vide.\nCe qui a déjà été importé est reconnu. --conflict dit quoi faire des fiches qui existent (complete, si rien n’est dit), --kind et --map comment lire un tableau. --dry-run dit ce qui se passerait sans rien changer.',
  export:
    'Exporte des fiches ou un rapport en document (docx, odt, pdf, html, md, txt), en table, en bibliographie ou en données.\nPlusieurs fiches en Markdown donnent un dossier, ou un .zip si PATH finit ainsi. N’écrase un fichier qu’avec --force.',
  check:
    'Vérifie l’intégrité du fichier, des fiches, des liens, de la recherche et des pièces jointes. Code 5 si un problème est trouvé.\nAvec --repair, refait ce qui dérive de ce qui est écrit (étiquettes, liens, compteurs, recherche), sans toucher au reste, puis dit ce qui ne va toujours pas.',
  backup: 'Fait une sauvegarde, vérifiée en la relisant.',
  restore:
    'Remet une sauvegarde en place : dans un dossier neuf, ou à la place d’une archive (alors sauvegardée d’abord).',
  serve:
    'Ouvre l’archive dans le navigateur de cette machine, et d’elle seule. Ctrl+C termine.\nUn signal SIGUSR2 fait écrire une nouvelle adresse.',
};

const fr = {
  intro: 'Vigie : l’archive hors ligne de l’observatoire, en ligne de commande. ARCHIVE est un dossier.',
  does,
  commonOptions:
    '  --json         une seule valeur JSON sur la sortie standard\n  --lang fr|en   langue des phrases (sinon LANG)\n  --help         cette aide',
  exitCodes:
    '\nCodes : 0 fait · 2 commande mal écrite · 3 archive inutilisable · 4 données inutilisables · 5 problèmes trouvés',

  unknownCommand: (words: string) =>
    words === ''
      ? 'Il manque une commande. « vigie --help » les liste.'
      : `Il n’y a pas de commande « ${words} ». « vigie --help » les liste.`,
  form: (name: CommandName) => `Cette commande s’écrit : ${formOf(name)}`,
  badOption: (option: string, name: CommandName) =>
    `L’option ${option} ne convient pas ici. Cette commande s’écrit : ${formOf(name)}`,
  missingOption: (name: string) => `Il manque l’option --${name}.`,
  badNumber: (name: string, least: number, most: number) =>
    `L’option --${name} attend un nombre entier de ${least} à ${most}.`,
  badLanguage: () => 'L’option --lang attend fr ou en.',
  badKind: (kind: string, kinds: readonly string[]) =>
    `« ${kind} » n’est pas un type de fiche. Les types : ${kinds.join(', ')}.`,
  badChoice: (name: string, value: string, values: readonly string[]) =>
    `« ${value} » ne convient pas à --${name}. Les valeurs : ${values.join(', ')}.`,
  badFormat: (format: string, formats: readonly string[]) =>
    `Le format « ${format} » n’existe pas. Les formats : ${formats.join(', ')}.`,
  wholeOnly: (format: string) =>
    `Le format ${format} est celui de l’archive entière : il se demande avec --all.`,
  badImportId: (id: string) => `« ${id} » n’est pas l’identifiant d’un import.`,
  importUndone: (removed: number) => `Import repris : ${fiches(removed)} en moins.`,
  importRestored: (restored: number) => `Remises comme avant l’import : ${fiches(restored)}.`,
  importKept: (code: string, title: string) =>
    `${code} ${title} : gardée, car elle a servi ou changé depuis l’import.`,
  oneSelection: 'Il faut dire quoi exporter, d’une seule façon : --record, --query, --report ou --all.',
  severalNotesOneFile: (path: string) =>
    `Ces fiches font plusieurs fichiers Markdown : donnez à ${path} un nom de dossier, ou qui finit par .zip.`,
  nothingFound: 'Aucune fiche ne répond.',
  relaxed: (asked: string) => `Aucune fiche n’a tous les mots de « ${asked} ». Voici ce qui en a le plus.`,
  completed: (complete: number) =>
    complete === 1
      ? 'Seule la première fiche a tous ces mots ; les suivantes en ont une partie.'
      : `Seules les ${complete} premières fiches ont tous ces mots ; les suivantes en ont une partie.`,
  corrected: (asked: string, meant: string) =>
    `Rien ne répond à « ${asked} ». Vouliez-vous dire « ${meant} » ?`,

  created: (path: string, records: number) => `Archive créée dans ${path} : ${fiches(records)}.`,
  total: (total: number) => fiches(total),
  noteCreated: (code: string, mentions: number) =>
    `Note ${code} créée, ${mentions === 0 ? 'sans mention' : mentions === 1 ? '1 mention' : `${mentions} mentions`}.`,
  signalCaptured: (code: string, title: string) => `Signal ${code} capté : ${title}`,
  noteUpdated: (code: string, revision: number) => `Note ${code} enregistrée, version ${revision}.`,
  unresolved: (names: readonly string[]) =>
    `Sans fiche de ce nom : ${names.join(', ')}. --create-missing les crée.`,
  imported: (created: number, updated: number, skipped: number) =>
    `${created} créées, ${updated} mises à jour, ${skipped} laissées.`,
  wouldImport: (created: number, updated: number, skipped: number) =>
    `À blanc, rien n’a changé : ${created} à créer, ${updated} à mettre à jour, ${skipped} à laisser.`,
  importLinks: (resolved: number, unresolved: number, attachments: number) =>
    `Liens : ${resolved} trouvés, ${unresolved} sans cible. Pièces jointes : ${attachments}.`,
  exported: (path: string, records: number) => `${fiches(records)} dans ${path}.`,
  healthy: 'Tout est en ordre.',
  repaired: (count: number) => (count === 1 ? '1 problème réparé.' : `${count} problèmes réparés.`),
  notRepaired:
    'Ce qui reste ne se refait pas de ce qui est écrit : « vigie restore » remet une sauvegarde en place.',
  problems: (count: number) => (count === 1 ? '1 problème trouvé.' : `${count} problèmes trouvés.`),
  backedUp: (file: string, records: number) => `Sauvegarde vérifiée : ${file} (${fiches(records)}).`,
  restored: (folder: string, records: number) =>
    `Archive restaurée et vérifiée : ${folder} (${fiches(records)}).`,
  serving: (seconds: number) =>
    `Vigie répond à cette machine seule. L’adresse sert une fois, pendant ${seconds} secondes. Ctrl+C termine.`,
  stopped: 'Vigie est fermée.',
  idle: 'Plus aucune page n’est ouverte : Vigie se ferme.',
  columns: {
    records: 'Fiches',
    links: 'Relations',
    mentions: 'Mentions',
    measures: 'Mesures',
    attachments: 'Pièces jointes',
    schemaVersion: 'Version du schéma',
    sources: 'Sources',
    relations: 'Relations',
    backlinks: 'Mentionnée dans',
    noDate: 'sans date',
    observations: 'Observations',
    interpretations: 'Interprétations',
    steps: 'Étapes',
  },
};

function fiches(count: number): string {
  return count > 1 ? `${count} fiches` : `${count} fiche`;
}

/** Every sentence the command line may say, in one language. */
export type Catalogue = typeof fr;

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

const en: Catalogue = {
  intro: 'Vigie: the offline archive of the observatory, on the command line. ARCHIVE is a folder.',
  does: {
    init: 'Makes an archive, with the observatory’s corpus unless --empty. The folder must be empty or not exist.',
    stats: 'Counts what the archive holds.',
    list: 'Lists records, all or of one kind, or those that answer a query.',
    show: 'Shows one whole record, by its id or code.',
    search: 'Searches the whole archive, whatever the accents and inflections.',
    noteCreate:
      'Makes a note of a Markdown file, or of standard input with “-”.\n[[title, code or alias]] and [[target|text]] become mentions; --create-missing creates unknown records.',
    noteUpdate:
      'Replaces the text of a note. With --base, refuses to overwrite a later version and keeps both.',
    signalCapture:
      'Captures a weak signal: the fact and, if wanted, the question, the interpretation, the excerpt, where and when.\n--date is read as it is said (“fin avril 2018”); without it, it is today. Without --title, the title comes from the fact.',
    importUndo:
      'Takes a whole import back, after a backup: records it made go, records it changed are as before.\nWhat was changed since is kept, and told. IMPORT_ID is given by “vigie import --json”.',
    import:
      'Imports Markdown, text, Word or HTML files, or folders, as notes; bibliographies (BibTeX, RIS, CSL-JSON) as publications; tables (CSV, XLSX) as records; a complete archive (.vigie) into an empty one.\nWhat was imported before is recognised. --conflict says what to do with records that exist (complete otherwise), --kind and --map how to read a table. --dry-run says what would happen and changes nothing.',
    export:
      'Exports records or a report as a document (docx, odt, pdf, html, md, txt), a table, a bibliography or data.\nSeveral records in Markdown make a folder, or a .zip if PATH ends so. Overwrites a file only with --force.',
    check:
      'Checks the file, the records, the links, the search and the attachments. Code 5 if a problem is found.\nWith --repair, makes anew what derives from what is written (labels, links, counters, search), touching nothing else, then says what is still wrong.',
    backup: 'Makes a backup, verified by reading it back.',
    restore: 'Puts a backup back: in a new folder, or in the place of an archive (backed up first).',
    serve:
      'Opens the archive in the browser of this machine, and of it alone. Ctrl+C ends.\nA SIGUSR2 signal writes a new address.',
  },
  commonOptions:
    '  --json         one JSON value on standard output\n  --lang fr|en   language of the sentences (else LANG)\n  --help         this help',
  exitCodes:
    '\nCodes: 0 done · 2 wrong usage · 3 the archive cannot be used · 4 the input cannot be used · 5 problems found',

  unknownCommand: (words) =>
    words === ''
      ? 'A command is missing. “vigie --help” lists them.'
      : `There is no command “${words}”. “vigie --help” lists them.`,
  form: (name) => `This command is written: ${formOf(name)}`,
  badOption: (option, name) =>
    `The option ${option} does not fit here. This command is written: ${formOf(name)}`,
  missingOption: (name) => `The option --${name} is missing.`,
  badNumber: (name, least, most) => `The option --${name} takes a whole number from ${least} to ${most}.`,
  badLanguage: () => 'The option --lang takes fr or en.',
  badKind: (kind, kinds) => `“${kind}” is no kind of record. The kinds: ${kinds.join(', ')}.`,
  badChoice: (name, value, values) => `“${value}” does not fit --${name}. The values: ${values.join(', ')}.`,
  badFormat: (format, formats) => `There is no format “${format}”. The formats: ${formats.join(', ')}.`,
  wholeOnly: (format) => `The ${format} format is of the whole archive: ask for it with --all.`,
  badImportId: (id) => `“${id}” is not the id of an import.`,
  importUndone: (removed) => `Import taken back: ${records(removed)} removed.`,
  importRestored: (restored) => `${records(restored)} as before the import again.`,
  importKept: (code, title) => `${code} ${title}: kept, for it was used or changed since the import.`,
  oneSelection: 'Say what to export, in one way only: --record, --query, --report or --all.',
  severalNotesOneFile: (path) =>
    `These records make several Markdown files: give ${path} the name of a folder, or one that ends in .zip.`,
  nothingFound: 'No record answers.',
  relaxed: (asked: string) => `No record has all the words of “${asked}”. Here is what has most of them.`,
  completed: (complete: number) =>
    complete === 1
      ? 'Only the first record has all these words; those that follow have some of them.'
      : `Only the first ${complete} records have all these words; those that follow have some of them.`,
  corrected: (asked: string, meant: string) => `Nothing answers “${asked}”. Did you mean “${meant}”?`,

  created: (path, count) => `Archive made in ${path}: ${records(count)}.`,
  total: (total) => records(total),
  noteCreated: (code, mentions) =>
    `Note ${code} created, ${mentions === 0 ? 'no mention' : mentions === 1 ? '1 mention' : `${mentions} mentions`}.`,
  signalCaptured: (code, title) => `Signal ${code} captured: ${title}`,
  noteUpdated: (code, revision) => `Note ${code} saved, version ${revision}.`,
  unresolved: (names) => `No record of that name: ${names.join(', ')}. --create-missing creates them.`,
  imported: (created, updated, skipped) => `${created} created, ${updated} updated, ${skipped} left.`,
  wouldImport: (created, updated, skipped) =>
    `Dry run, nothing changed: ${created} to create, ${updated} to update, ${skipped} to leave.`,
  importLinks: (resolved, unresolved, attachments) =>
    `Links: ${resolved} resolved, ${unresolved} without a target. Attachments: ${attachments}.`,
  exported: (path, count) => `${records(count)} in ${path}.`,
  healthy: 'Everything is in order.',
  repaired: (count) => (count === 1 ? '1 problem repaired.' : `${count} problems repaired.`),
  notRepaired: 'What remains cannot be made anew from what is written: “vigie restore” puts a backup back.',
  problems: (count) => (count === 1 ? '1 problem found.' : `${count} problems found.`),
  backedUp: (file, count) => `Verified backup: ${file} (${records(count)}).`,
  restored: (folder, count) => `Archive restored and verified: ${folder} (${records(count)}).`,
  serving: (seconds) =>
    `Vigie answers this machine alone. The address works once, for ${seconds} seconds. Ctrl+C ends.`,
  stopped: 'Vigie is closed.',
  idle: 'No page is open any more: Vigie closes.',
  columns: {
    records: 'Records',
    links: 'Relations',
    mentions: 'Mentions',
    measures: 'Measures',
    attachments: 'Attachments',
    schemaVersion: 'Schema version',
    sources: 'Sources',
    relations: 'Relations',
    backlinks: 'Mentioned in',
    noDate: 'no date',
    observations: 'Observations',
    interpretations: 'Interpretations',
    steps: 'Steps',
  },
};

export const MESSAGES: Readonly<Record<Locale, Catalogue>> = { fr, en };
