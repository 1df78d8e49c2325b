import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import * as css from './search.css.ts';

/** What one may write in a search, in plain words; pressing an example puts it in the query. */
export function OperatorsHelp({ onExample }: { onExample: (query: string) => void }) {
  const { t } = useLingui();
  const groups: { title: string; rows: [query: string, meaning: string][] }[] = [
    {
      title: t`Des mots`,
      rows: [
        ['societe engagee', t`accents, majuscules, pluriels et élisions ne comptent pas`],
        ['"bien commun"', t`ces mots, dans cet ordre`],
        ['"alliance territoire"~5', t`ces mots à cinq mots au plus l’un de l’autre, pluriels compris`],
        ['alliance -mécénat', t`sans ce mot`],
        ['Normandie OU Bretagne', t`l’un ou l’autre`],
        ['territor*', t`tout ce qui commence ainsi`],
        ['titre:confiance', t`dans les titres seulement`],
      ],
    },
    {
      title: t`Quel genre de fiche`,
      rows: [
        ['type:atelier', t`un type de fiche, ou plusieurs : type:atelier,étude`],
        ['code:E-012', t`une fiche par son code, et ce dont un extrait est codé avec elle`],
        ['tag:numérique', t`ce qui porte une étiquette`],
        ['impact:confiance', t`l’un des trois impacts`],
        ['vérification:à-vérifier', t`un degré de vérification`],
        ['état:suivi', t`l’état d’un signal, d’une note, d’un rapport`],
        ['lieu:Paris', t`toute propriété, par son nom ; un nombre se compare : pages:>50`],
        ['sans:source', t`ce qui n’a pas de source ; de même note, date, thème, étiquette, pièce…`],
        ['avec:note', t`ce qui en a`],
        ['auteur:CM', t`ce qu’une personne a saisi`],
        ['validation:validé', t`ce qu’en dit la revue : validé, à-valider, à-reprendre, modifié depuis`],
      ],
    },
    {
      title: t`Quand`,
      rows: [
        ['avant:2018', t`commencé avant 2018`],
        ['après:2018-06', t`fini après juin 2018`],
        ['date:2013..2017', t`entre ces années, même en partie`],
        ['date:2018-T1', t`un trimestre ; de même 2018-04, "fin avril 2018"`],
        ['vers:2015', t`à un an près`],
      ],
    },
    {
      title: t`Relié à quoi`,
      rows: [
        ['cycle:PHARE', t`ce qui appartient à un cycle, notes comprises`],
        ['thème:évaluation', t`ce qui a ce thème`],
        ['@:A-001', t`ce qui mentionne cette fiche`],
        ['hôte:"La Poste"', t`une relation, par son nom : hôte, partenaire, renouvelle…`],
        ['renouvelle:*', t`ce qui a cette relation, avec qui que ce soit`],
        ['codage:S-001', t`ce dont un extrait est codé avec un signal, un thème, un impact`],
        ['profil:praticien', t`ce dont un extrait est dit par ce profil ; avec codage:, le même extrait`],
        ['source:"Caisse des Dépôts"', t`ce qui cite cette source`],
        ['vue:"ma recherche"', t`ce que trouve une recherche enregistrée, à combiner avec d’autres`],
      ],
    },
  ];
  return (
    <section className={css.help} aria-label={t`Ce qu’on peut chercher`}>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <h2 className={css.helpTitle}>{title}</h2>
          <div className={css.helpList}>
            {rows.map(([query, meaning]) => (
              <Example key={query} query={query} meaning={meaning} onPress={() => onExample(query)} />
            ))}
          </div>
        </div>
      ))}
      <p className={css.helpMeaning}>
        <Trans>
          Tout se combine : <code>type:atelier cycle:PHARE avant:2018 impact:confiance</code>. Tout est exigé,
          sauf ce que OU relie.
        </Trans>
      </p>
    </section>
  );
}

function Example({ query, meaning, onPress }: { query: string; meaning: string; onPress: () => void }) {
  const { t } = useLingui();
  return (
    <>
      <Button className={css.example} onPress={onPress} aria-label={t`Chercher ${query} : ${meaning}`}>
        {query}
      </Button>
      <span className={css.helpMeaning}>{meaning}</span>
    </>
  );
}
