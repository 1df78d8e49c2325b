import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { GROUP_NATURE_LABELS, type EvidenceRole } from '#db/domain/signals/groups.ts';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { EvidenceNode } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { DirectionMark } from './DirectionMark.tsx';
import type { Branch } from './evidence-tree.ts';
import { ObservationBody } from './ObservationBody.tsx';
import * as css from './sheet.css.ts';

/** One place of the chain of evidence, and under it what it rests on, down to the words and their source. */
export function EvidenceBranch({ branch, isOpen: first = true }: { branch: Branch; isOpen?: boolean }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(first);
  const underId = useId();
  const { node, comment, against, branches } = branch;
  const hasMore = branches.length > 0 || node.observations.length > 0 || against.length > 0;
  return (
    <li className={css.node}>
      <div className={css.nodeHead}>
        {hasMore && (
          <IconButton
            icon={isOpen ? ChevronDown : ChevronRight}
            size={14}
            label={isOpen ? t`Replier « ${node.title} »` : t`Déplier « ${node.title} »`}
            aria-expanded={isOpen}
            aria-controls={underId}
            onPress={() => setOpen(!isOpen)}
          />
        )}
        <NodeTitle node={node} />
      </div>
      {comment && <p className={css.small}>{comment}</p>}
      <div id={underId} hidden={!isOpen} className={isOpen ? css.branch : ''}>
        {isOpen && (
          <>
            <Observations node={node} />
            {branches.length > 0 && (
              <ul className={css.tree}>
                {branches.map((one) => (
                  <EvidenceBranch key={one.node.id} branch={one} />
                ))}
              </ul>
            )}
            {against.map((one) => (
              <div key={one.id} className={css.nodeHead}>
                <span className={css.role}>{t`contre-signal`}</span>
                <NodeTitle node={one} />
              </div>
            ))}
          </>
        )}
      </div>
    </li>
  );
}

/** What a record is in the chain, its title leading to it, and how far a signal is. */
function NodeTitle({ node }: { node: EvidenceNode }) {
  const locale = useLocale();
  return (
    <>
      <span className={css.role}>{roleName(node.role, locale)}</span>
      <KindIcon kind={node.kind} size={14} />
      <span className={css.nodeText}>
        <RecordLink record={node} />{' '}
        <span className={css.small}>
          {node.code}
          {node.state && ` · ${SIGNAL_STATE_LABELS[node.state][locale]}`}
          {node.date && ` · ${formatDate(node.date, locale, 'short')}`}
        </span>
      </span>
    </>
  );
}

function roleName(role: EvidenceRole, locale: 'fr' | 'en'): string {
  return role === 'signal' ? KIND_LABELS.signal.one[locale] : GROUP_NATURE_LABELS[role].one[locale];
}

function Observations({ node }: { node: EvidenceNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (node.observations.length === 0) return null;
  return (
    <ul className={css.lines} aria-label={t`Observations de ${node.code}`}>
      {node.observations.map((one) => (
        <li key={one.id} className={css.node}>
          <div className={css.cardHead}>
            <DirectionMark direction={one.direction} />
            <span className={css.date}>{formatDate(one.date, locale, 'long')}</span>
            {one.author && <span className={css.small}>{one.author.name}</span>}
          </div>
          <ObservationBody observation={one} />
        </li>
      ))}
    </ul>
  );
}
