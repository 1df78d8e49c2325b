import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CITATION_STYLES, type CitationStyle, type ReportSettings } from '#db/domain/reports/settings.ts';
import { api, client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { Switch } from '../../../ui/choice/Switch.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import * as css from './settings.css.ts';
import { Templates } from './Templates.tsx';

const DEPTHS = ['0', '1', '2', '3', '4'] as const;

/** How the report is written and what stands around its text: each change is kept at once. */
export function SettingsPanel({
  reportId,
  settings,
  readOnly,
}: {
  reportId: string;
  settings: ReportSettings;
  readOnly: boolean;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const save = (part: Partial<ReportSettings>) => {
    const next = { ...settings, ...part };
    const options = api.reports.settings.queryOptions({ input: { id: reportId } });
    // Seen at once; what is refused comes back as it was.
    queries.setQueryData(options.queryKey, next);
    client.reports.setSettings({ id: reportId, settings: next }).catch((error: unknown) => {
      showToast({ text: sentenceNow(error) });
      void queries.invalidateQueries({ queryKey: options.queryKey });
    });
  };
  const { numbered, cover, listOfFigures, listOfTables, bibliography, annex } = settings;
  const toggles = (of: readonly (readonly [keyof ReportSettings, boolean, string])[]) =>
    of.map(([key, value, label]) => (
      <Switch key={key} isSelected={value} isDisabled={readOnly} onChange={(on) => save({ [key]: on })}>
        {label}
      </Switch>
    ));
  return (
    <div className={css.panel}>
      <section className={css.group} aria-label={t`Modèle de mise en page`}>
        <SectionLabel level={3}>
          <Trans>Modèle de mise en page</Trans>
        </SectionLabel>
        <Templates
          chosen={settings.template}
          readOnly={readOnly}
          onChoose={(template) => save({ template })}
        />
      </section>
      <section className={css.group} aria-label={t`Page de titre`}>
        <SectionLabel level={3}>
          <Trans>Page de titre</Trans>
        </SectionLabel>
        {toggles([['cover', cover, t`Une page de titre à part`]])}
        <Words
          key={`subtitle ${settings.subtitle}`}
          label={t`Sous-titre`}
          value={settings.subtitle}
          readOnly={readOnly}
          onSave={(subtitle) => save({ subtitle })}
        />
        <Words
          key={`authors ${settings.authors}`}
          label={t`Auteurs`}
          value={settings.authors}
          readOnly={readOnly}
          onSave={(authors) => save({ authors })}
        />
      </section>
      <section className={css.group} aria-label={t`Plan et listes`}>
        <SectionLabel level={3}>
          <Trans>Plan et listes</Trans>
        </SectionLabel>
        {toggles([['numbered', numbered, t`Titres numérotés`]])}
        <Select
          label={t`Table des matières`}
          value={String(settings.contents) as (typeof DEPTHS)[number]}
          isDisabled={readOnly}
          onChange={(depth) => save({ contents: Number(depth) as ReportSettings['contents'] })}
          options={DEPTHS.map((value) => ({
            value,
            label:
              value === '0'
                ? t`Aucune`
                : value === '1'
                  ? t`Un niveau de titre`
                  : t`${value} niveaux de titre`,
          }))}
        />
        {toggles([
          ['listOfFigures', listOfFigures, t`Liste des figures`],
          ['listOfTables', listOfTables, t`Liste des tableaux`],
        ])}
      </section>
      <section className={css.group} aria-label={t`Sources`}>
        <SectionLabel level={3}>
          <Trans>Sources</Trans>
        </SectionLabel>
        <Radios<CitationStyle>
          label={t`Citations, d’après la norme ISO 690`}
          value={settings.citations}
          onChange={(citations) => save({ citations })}
          options={CITATION_STYLES.map((value) => ({
            value,
            label: {
              'auteur-date': t`Auteur et date`,
              numerique: t`Numéros`,
              notes: t`Notes de bas de page`,
            }[value],
            detail: {
              'auteur-date': t`(Dupont, 2018)`,
              numerique: t`[12]`,
              notes: t`référence entière en note`,
            }[value],
          }))}
        />
        {toggles([
          ['bibliography', bibliography, t`Bibliographie`],
          ['annex', annex, t`Annexe des sources`],
        ])}
        <p className={css.hint}>
          <Trans>
            L’annexe donne chaque fiche utilisée, avec son code, sa date, sa version et son degré de
            vérification.
          </Trans>
        </p>
      </section>
    </div>
  );
}

/** One line, kept when it is left or with Enter. */
function Words({
  label,
  value,
  readOnly,
  onSave,
}: {
  label: string;
  value: string;
  readOnly: boolean;
  onSave: (value: string) => void;
}) {
  const [words, setWords] = useState(value);
  const save = () => {
    if (words.trim() !== value) onSave(words.trim());
  };
  return (
    <TextField
      label={label}
      value={words}
      onChange={setWords}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      isReadOnly={readOnly}
      maxLength={500}
    />
  );
}
