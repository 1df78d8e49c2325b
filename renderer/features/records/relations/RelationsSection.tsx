import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { RecordDetail, RelationRead } from '#preload/contract/records.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { THEME_RELATION } from '../properties/collections.tsx';
import * as css from '../records.css.ts';
import { showUndo } from '../undo.ts';
import { refreshRecord, useWrite } from '../use-record.ts';
import { AddRelation } from './AddRelation.tsx';
import { groupRelations } from './groups.ts';

function RelationLine({
  record,
  relation,
  label,
}: {
  record: RecordDetail;
  relation: RelationRead;
  label: string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useWrite(record.id);
  const { target } = relation;
  const date = relation.date ?? target.date;
  const remove = () => {
    write(() => client.records.removeRelation({ id: relation.id }))
      .then(({ changeSetId }) =>
        showUndo(t`Relation retirée.`, changeSetId, () => void refreshRecord(record.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };
  return (
    <li className={css.lineItem}>
      <span className={css.lineIcon}>
        <KindIcon kind={target.kind} named />
      </span>
      <span className={css.lineText}>
        <RecordLink record={target} />
        {date && <span className={css.small}> · {formatDate(date, locale, 'short')}</span>}
        {relation.comment && <span className={css.small}> · {relation.comment}</span>}
      </span>
      <span className={css.onDemand}>
        <IconButton icon={X} size={13} label={t`Retirer : ${label} ${target.title}`} onPress={remove} />
      </span>
    </li>
  );
}

/** What links the record to others, named from its side, with a way to add and to remove. */
export function RelationsSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [isAdding, setAdding] = useState(false);
  const shown = record.relations.filter(
    ({ type, direction }) => !(type === THEME_RELATION && direction === 'out'),
  );
  return (
    <section className={css.section} aria-label={t`Relations`}>
      <div className={css.sectionHead}>
        <SectionLabel count={shown.length}>
          <Trans>Relations</Trans>
        </SectionLabel>
        <Button
          compact
          variant="quiet"
          className={css.push}
          onPress={() => setAdding(true)}
          isDisabled={isAdding}
        >
          <Plus size={14} aria-hidden />
          <Trans>Ajouter une relation</Trans>
        </Button>
      </div>
      {isAdding && <AddRelation record={record} onClose={() => setAdding(false)} />}
      {shown.length === 0 && !isAdding && (
        <EmptyState small title={t`Rien ne relie encore cette fiche aux autres.`} />
      )}
      {groupRelations(shown, locale).map((group) => (
        <div key={group.key} className={css.group}>
          <h3 className={css.groupLabel} style={{ fontWeight: 400, fontSize: 'inherit' }}>
            {group.label}
          </h3>
          <ul className={css.lines}>
            {group.relations.map((relation) => (
              <RelationLine key={relation.id} record={record} relation={relation} label={group.label} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
