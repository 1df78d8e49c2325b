import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Axis, cellQuery, type CellIdentity, type CellPart } from '#db/domain/coverage/matrix.ts';
import { navigate } from '../../../app/navigation.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Matrix } from '#preload/contract/coverage.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { SubjectThreads } from '../../review/threads/SubjectThreads.tsx';
import { CoveredList } from '../CoveredList.tsx';
import { useCoverage } from '../coverage-state.ts';
import { SidePanel } from '../SidePanel.tsx';
import * as css from '../coverage.css.ts';

const PAGE = 50;

/** The records that a cell counts, where to search for them, and what the director says of the cell. */
export function CellPanel({
  axis,
  part,
  title,
  isGap,
  query,
  matrix,
  row,
  onClose,
}: {
  axis: Axis;
  /** Which row and cycle: `null` for none, absent for all. */
  part: CellPart;
  title: string;
  isGap: boolean;
  query: string;
  matrix: Matrix;
  row: RecordRef | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { kinds } = useCoverage();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery(
    api.coverage.cell.queryOptions({
      input: { axis, kinds: [...kinds], query, ...part, limit: Math.min(limit, 500) },
    }),
  );
  const codes = new Map(
    [...matrix.cycles, ...matrix.rows.flatMap(({ record }) => record ?? [])].map(({ id, code }) => [
      id,
      code,
    ]),
  );
  const asked = cellQuery(axis, part, {
    kinds,
    query,
    codes: (id) => codes.get(id) ?? id,
    cycles: matrix.cycles.map(({ id }) => id),
  });
  const identity: CellIdentity | null =
    typeof part.row === 'string' && typeof part.cycle === 'string'
      ? { axis, rowId: part.row, cycleId: part.cycle }
      : null;
  return (
    <SidePanel
      title={title}
      {...(isGap && { subtitle: t`Manque : rien de ce qui est compté n’a été fait ici.` })}
      onClose={onClose}
    >
      {error && (
        <ErrorState
          small
          title={t`Les fiches ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton lines={4} />}
      {data && data.total > 0 && (
        <>
          <p className={css.quiet}>
            <Plural value={data.total} one="# fiche" other="# fiches" />
          </p>
          <CoveredList rows={data.rows} />
          {data.rows.length < data.total && limit < 500 && (
            <Button compact onPress={() => setLimit(limit + PAGE)}>
              <Trans>En montrer plus</Trans>
            </Button>
          )}
        </>
      )}
      <div className={css.panelActions}>
        {asked !== null && data && data.total > 0 && (
          <Button compact onPress={() => navigate.to({ page: 'search', query: asked })}>
            <Search size={13} aria-hidden />
            <Trans>Chercher ces fiches</Trans>
          </Button>
        )}
        {row && <RecordLink record={row} />}
      </div>
      {identity && <SubjectThreads subject={{ on: 'cell', ...identity }} level={3} />}
    </SidePanel>
  );
}
