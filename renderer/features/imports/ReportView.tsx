import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportReport } from '#preload/contract/interchange.ts';
import * as css from './imports.css.ts';

/** Remarks shown at once; the rest is counted. */
const SHOWN = 200;

/** What an import does or did: how many of each, and everything it did not understand, file by file. */
export function ReportView({ report, tense }: { report: ImportReport; tense: 'would' | 'did' }) {
  const { t } = useLingui();
  const { created, updated, skipped, links, attachments, problems } = report;
  const facts = [
    [tense === 'would' ? t`À créer` : t`Créées`, created],
    [tense === 'would' ? t`À mettre à jour` : t`Mises à jour`, updated],
    [tense === 'would' ? t`À laisser` : t`Laissées`, skipped],
    [t`Liens trouvés`, links.resolved],
    [t`Liens sans cible`, links.unresolved],
    [t`Pièces jointes`, attachments],
  ] as const;
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={css.fact}>
            <dt className={css.factLabel}>{label}</dt>
            <dd className={css.factValue}>{value}</dd>
          </div>
        ))}
      </dl>
      {problems.length === 0 ? (
        <p className={css.muted}>
          <Trans>Tout a été compris.</Trans>
        </p>
      ) : (
        <section className={css.problems} aria-label={t`Remarques`}>
          <h3 className={css.problemsTitle}>
            <Plural value={problems.length} one="Une remarque" other="# remarques" />
          </h3>
          <ul className={css.problemList} tabIndex={0} aria-label={t`Remarques, fichier par fichier`}>
            {problems.slice(0, SHOWN).map(({ file, message }, index) => (
              <li key={index} className={css.problem}>
                {file !== '' && <span className={css.file}>{file}</span>}
                <span>{message}</span>
              </li>
            ))}
            {problems.length > SHOWN && (
              <li className={css.muted}>
                <Trans>Et {problems.length - SHOWN} autres.</Trans>
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
