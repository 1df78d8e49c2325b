import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import {
  evidenceRole,
  GROUP_NATURE_LABELS,
  GROUP_NATURES,
  MEMBERSHIP,
  type GroupNature,
} from '#db/domain/signals/groups.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import type { Evidence } from '#preload/contract/signals.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { section, sectionHead } from '../../records/records.css.ts';
import { GroupButton } from '../groups/GroupButton.tsx';
import { EvidenceBranch } from './EvidenceBranch.tsx';
import { countOf, evidenceTrees } from './evidence-tree.ts';
import * as css from './sheet.css.ts';
import { useGroups } from './use-groups.ts';
import { refreshSignal } from './use-sheet.ts';

/** What a record leads to, from the trends it nourishes to the findings it founds. */
export function LeadsTo({ evidence }: { evidence: Evidence }) {
  const { t } = useLingui();
  const { up } = evidenceTrees(evidence);
  if (up.length === 0) return null;
  return (
    <section className={section} aria-label={t`Ce qu’il étaye`}>
      <SectionLabel>
        <Trans>Ce qu’il étaye</Trans>
      </SectionLabel>
      <ul className={css.tree}>
        {up.map((branch) => (
          <EvidenceBranch key={branch.node.id} branch={branch} />
        ))}
      </ul>
    </section>
  );
}

/** The page of a cluster, a trend or a finding: the whole chain it rests on, down to the words and their sources. */
export function GroupEvidence({ record }: { record: RecordDetail }) {
  const role = evidenceRole(record.kind, record.properties['nature']);
  return role === null || role === 'signal' ? null : <OfGroup record={record} role={role} />;
}

function OfGroup({ record, role }: { record: RecordDetail; role: GroupNature }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const groups = useGroups();
  const { data, error, isPending, refetch } = useQuery(
    api.signals.evidence.queryOptions({ input: { id: record.id } }),
  );
  if (isPending) return <Skeleton lines={4} />;
  if (error)
    return (
      <ErrorState
        small
        title={t`La chaîne de preuves ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  const { self } = evidenceTrees(data);
  const above = GROUP_NATURES.filter((nature) => MEMBERSHIP[nature].members.includes(role));
  const counts = self && countOf(self);
  return (
    <>
      <section className={section} aria-label={t`Preuves`}>
        <div className={sectionHead}>
          <SectionLabel>
            <Trans>Repose sur</Trans>
          </SectionLabel>
          {counts && counts.signals > 0 && (
            <span className={css.small}>
              <Plural value={counts.signals} one="# signal" other="# signaux" />
              {' · '}
              <Plural value={counts.observations} one="# observation" other="# observations" />
            </span>
          )}
          {above.length > 0 && !record.deletedAt && (
            <span className={css.push}>
              <GroupButton
                ids={[record.id]}
                groups={groups}
                natures={above}
                label={above.length > 1 ? t`Nourrir une tendance ou un constat` : t`Étayer un constat`}
                onDone={() => void refreshSignal(record.id)}
              />
            </span>
          )}
        </div>
        {!self || self.branches.length === 0 ? (
          <EmptyState
            small
            title={t`Rien n’étaye encore « ${record.title} » : rangez-y des signaux depuis leur page ou depuis la carte.`}
          />
        ) : (
          <ul className={css.tree} aria-label={GROUP_NATURE_LABELS[role].one[locale]}>
            {self.branches.map((branch) => (
              <EvidenceBranch key={branch.node.id} branch={branch} />
            ))}
          </ul>
        )}
      </section>
      <LeadsTo evidence={data} />
    </>
  );
}
