import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { navigate } from '../../app/navigation.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { CycleSections } from '../cycles/CycleSections.tsx';
import { AttachmentsSection } from './AttachmentsSection.tsx';
import { ChartSection } from '../indicators/ChartSection.tsx';
import { LocalGraph } from '../graph/LocalGraph.tsx';
import { EditionComparison } from '../indicators/EditionComparison.tsx';
import { GroupEvidence } from '../signals/sheet/EvidenceSections.tsx';
import { SignalSheet } from '../signals/sheet/SignalSheet.tsx';
import { MeasuresSection } from './measures/MeasuresSection.tsx';
import { PropertyList } from './properties/PropertyList.tsx';
import { RecordHead } from './RecordHead.tsx';
import * as css from './records.css.ts';
import { RelationsSection } from './relations/RelationsSection.tsx';
import { SourcesSection } from './sources/SourcesSection.tsx';
import { TrashedBanner } from './TrashedBanner.tsx';
import { useRecord } from './use-record.ts';

/** Properties of a signal that its sheet shows in their own sections. */
const ON_THE_SHEET: ReadonlySet<string> = new Set([
  'fait',
  'question',
  'interpretation',
  'etat',
  'prochaineRevue',
]);
const NONE: ReadonlySet<string> = new Set();

/** Everything the archive knows of one record, edited where it is read. */
export function RecordPage({ id }: { id: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: record, error, isPending, refetch } = useRecord(id);
  const isNote = record?.kind === 'note';
  useEffect(() => {
    if (isNote) navigate.replace({ page: 'note', id });
  }, [isNote, id]);

  if (isPending) return <Skeleton lines={9} />;
  if (error && errorOf(error).kind === 'not-found') {
    return (
      <EmptyState
        isPage
        title={t`Cette fiche n’est pas dans l’archive`}
        actions={<Button onPress={() => navigate.to({ page: 'notes' })}>{t`Aller au carnet`}</Button>}
      >
        {t`Elle a pu être retirée pour de bon de la corbeille, ou appartenir à une autre archive.`}
      </EmptyState>
    );
  }
  if (error)
    return (
      <ErrorState
        isPage
        title={t`Cette fiche ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (isNote) return null;

  return (
    <article className={css.record}>
      {record.deletedAt && <TrashedBanner record={record} />}
      <RecordHead record={record} />
      {record.kind === 'signal' && <SignalSheet record={record} />}
      {record.kind === 'libre' && <GroupEvidence record={record} />}
      <PropertyList record={record} except={record.kind === 'signal' ? ON_THE_SHEET : NONE} />
      {record.kind === 'cycle' && !record.deletedAt && <CycleSections record={record} />}
      {record.kind === 'indicateur' && record.measures.length > 0 && <ChartSection record={record} />}
      {(record.kind === 'indicateur' || record.measures.length > 0) && <MeasuresSection record={record} />}
      {record.kind === 'etude' && <EditionComparison record={record} />}
      <RelationsSection record={record} />
      <SourcesSection record={record} />
      <AttachmentsSection record={record} />
      {record.deletedAt === null && <LocalGraph record={record} />}
    </article>
  );
}
