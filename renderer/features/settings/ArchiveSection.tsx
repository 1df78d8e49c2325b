import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { foundIn, REPAIRABLE } from '#db/domain/problems.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** Where the archive is, what it holds, and its check. */
export function ArchiveSection() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const info = useQuery(api.archive.info.queryOptions());
  const stats = useQuery(api.archive.stats.queryOptions());
  const check = useMutation(api.archive.check.mutationOptions());
  const repair = useMutation(api.archive.repair.mutationOptions());
  const report = repair.data ?? check.data;
  const isBusy = check.isPending || repair.isPending;
  const isRepairable = report?.problems.some(({ kind }) => REPAIRABLE.has(kind)) ?? false;
  const look = () => {
    repair.reset();
    check.mutate(undefined);
  };
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <Section title={t`Archive`}>
      {info.isPending && <Skeleton lines={3} />}
      {info.error && (
        <ErrorState
          small
          title={t`L’archive ne répond pas`}
          sentence={sentenceOf(info.error)}
          onRetry={() => void info.refetch()}
        />
      )}
      {info.data && (
        <dl className={css.facts}>
          <dt className={css.muted}>{t`Nom`}</dt>
          <dd>{info.data.name}</dd>
          <dt className={css.muted}>{t`Dossier`}</dt>
          <dd className={css.path}>{info.data.folder}</dd>
          <dt className={css.muted}>{t`Fiches`}</dt>
          <dd>{number(info.data.records)}</dd>
          {stats.data && (
            <>
              <dt className={css.muted}>{t`Relations et mentions`}</dt>
              <dd>
                {number(stats.data.links)} · {number(stats.data.mentions)}
              </dd>
              <dt className={css.muted}>{t`Mesures`}</dt>
              <dd>{number(stats.data.measures)}</dd>
            </>
          )}
          <dt className={css.muted}>{t`Vigie`}</dt>
          <dd>
            <Trans>
              version {info.data.programVersion}, format {info.data.schemaVersion}
            </Trans>
          </dd>
        </dl>
      )}
      <div className={css.row}>
        <Button onPress={look} isDisabled={isBusy}>
          {check.isPending ? <Trans>Vérification en cours…</Trans> : <Trans>Vérifier l’archive</Trans>}
        </Button>
        {isRepairable && (
          <Button onPress={() => repair.mutate(undefined)} isDisabled={isBusy}>
            {repair.isPending ? (
              <Trans>Réparation en cours…</Trans>
            ) : (
              <Trans>Refaire ce qui peut l’être</Trans>
            )}
          </Button>
        )}
        {window.vigie && (
          <Button onPress={() => void window.vigie?.chooseArchive()}>
            <Trans>Ouvrir une autre archive</Trans>
          </Button>
        )}
        <span role="status">
          {report?.ok && <Trans>Tout est en ordre : fichier, empreintes, liens et recherche.</Trans>}
          {report && !report.ok && (
            <Plural value={report.problems.length} one="Un point à reprendre" other="# points à reprendre" />
          )}
          {(repair.error ?? check.error) && sentenceOf(repair.error ?? check.error)}
        </span>
      </div>
      {report && !report.ok && (
        <ul className={css.list}>
          {report.problems.slice(0, 50).map((problem) => (
            <li key={`${problem.kind} ${problem.id} ${problem.message}`} className={css.item}>
              {foundIn(problem, locale)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
