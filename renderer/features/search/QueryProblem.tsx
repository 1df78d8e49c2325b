import { useLingui } from '@lingui/react/macro';
import type { VigieErrorData } from '#db/domain/errors.ts';
import { sentenceOf } from '#db/domain/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import * as css from './search.css.ts';

/** What cannot be read of a query, shown where it stands, and what to write instead. */
export function QueryProblem({
  query,
  problem,
}: {
  query: string;
  problem: Extract<VigieErrorData, { kind: 'invalid-query' }>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const end = problem.position + problem.length;
  return (
    <div className={css.problem} role="status">
      <p className={css.problemQuery} aria-label={t`La recherche telle qu’elle est écrite`}>
        {query.slice(0, problem.position)}
        <strong className={css.problemPlace}>{query.slice(problem.position, end)}</strong>
        {query.slice(end)}
      </p>
      <p>{sentenceOf(problem, locale)}</p>
    </div>
  );
}
