import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { propertyOf } from '#db/domain/properties.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import * as css from '../records.css.ts';
import { showUndo } from '../undo.ts';
import { refreshRecord, useWrite } from '../use-record.ts';
import { SourceForm } from './SourceForm.tsx';
import { SourceText } from './SourceText.tsx';

/** Where the facts were read, and how far they are established. */
export function SourcesSection({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useWrite(record.id);
  const [editing, setEditing] = useState<SourceRead | 'new' | null>(null);
  const remove = (source: SourceRead) => {
    write(() => client.records.removeSource({ id: source.id }))
      .then(({ changeSetId }) =>
        showUndo(t`Source retirée.`, changeSetId, () => void refreshRecord(record.id)),
      )
      // The status line says why.
      .catch(() => undefined);
  };
  return (
    <section className={css.section} aria-label={t`Sources`}>
      <div className={css.sectionHead}>
        <SectionLabel count={record.sources.length}>
          <Trans>Sources</Trans>
        </SectionLabel>
        <Chip tone={record.verification === 'to-verify' ? 'warning' : 'neutral'}>
          {VERIFICATION_LABELS[record.verification][locale]}
        </Chip>
        <Button
          compact
          variant="quiet"
          className={css.push}
          onPress={() => setEditing('new')}
          isDisabled={editing !== null}
        >
          <Plus size={14} aria-hidden />
          <Trans>Ajouter une source</Trans>
        </Button>
      </div>
      {editing === 'new' && <SourceForm record={record} source={null} onClose={() => setEditing(null)} />}
      {record.sources.length === 0 && editing === null && (
        <EmptyState small title={t`Aucune source : ajoutez celle où vous avez lu ces faits.`} />
      )}
      <ul className={css.lines}>
        {record.sources.map((source) =>
          editing !== 'new' && editing?.id === source.id ? (
            <li key={source.id}>
              <SourceForm record={record} source={source} onClose={() => setEditing(null)} />
            </li>
          ) : (
            <li key={source.id} className={css.lineItem}>
              <span className={css.lineText}>
                <SourceText label={source.label} address={source.address} />
                {source.detail && <span className={css.small}> · {source.detail}</span>}
                {source.property && (
                  <span className={css.small}>
                    {' '}
                    · {propertyOf(record.kind, source.property)?.label[locale] ?? source.property}
                  </span>
                )}
              </span>
              <span className={css.onDemand}>
                <IconButton
                  icon={Pencil}
                  size={13}
                  label={t`Modifier la source ${source.label}`}
                  onPress={() => setEditing(source)}
                />
                <IconButton
                  icon={X}
                  size={13}
                  label={t`Retirer la source ${source.label}`}
                  onPress={() => remove(source)}
                />
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
