import { useLingui } from '@lingui/react/macro';

/** What was done, in words; an intent not named here is shown by its own name. */
export function useIntentWords(): (intent: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    'record.create': t`Fiche créée`,
    'record.update': t`Propriétés modifiées`,
    'record.trash': t`Mise à la corbeille`,
    'record.restore': t`Sortie de la corbeille`,
    'relation.add': t`Relation ajoutée`,
    'relation.remove': t`Relation retirée`,
    'source.add': t`Source ajoutée`,
    'source.update': t`Source modifiée`,
    'source.remove': t`Source retirée`,
    'claim.add': t`Valeur notée`,
    'claim.remove': t`Valeur retirée`,
    'measure.add': t`Mesure ajoutée`,
    'measure.add-several': t`Mesures ajoutées`,
    'measure.update': t`Mesure modifiée`,
    'measure.remove': t`Mesure retirée`,
    'note.create': t`Note créée`,
    'note.save': t`Note enregistrée`,
    'record.remove-examples': t`Exemples retirés`,
    'revision.name': t`Version nommée`,
    'corpus.load': t`Fonds d’origine`,
    import: t`Importée`,
    undo: t`Annulation`,
  };
  return (intent) => words[intent] ?? intent;
}
