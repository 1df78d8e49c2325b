import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useSentence } from '../../client/sentences.ts';
import { Button } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { OnPaper } from '../drawing/OnPaper.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { useExport } from './export/useExport.ts';
import { useToReport } from './export/useToReport.ts';
import type { LanesHandle } from './lanes-handle.ts';
import { PresentButton } from './present/PresentButton.tsx';
import { Presentation } from './present/Presentation.tsx';
import type { Step } from './present/steps.ts';
import { PeriodButton } from './review/PeriodButton.tsx';
import { SavedViews } from './saved/SavedViews.tsx';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { Swimlanes } from './Swimlanes.tsx';
import { inTimeOrder } from './spans.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useTimelineData } from './useTimelineData.ts';
import { useTimelineView } from './view-state.ts';
import * as css from './timeline.css.ts';

/** Everything that has a date, in swimlanes or as a table. */
export function LanesView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { grouping, then, as } = useTimelineView();
  const data = useTimelineData();
  const { spans, items, titles, density } = data;
  const lanes = useRef<LanesHandle>(null);
  const [steps, setSteps] = useState<readonly Step[] | null>(null);
  const { sheet, save } = useExport(lanes);
  const addToReport = useToReport(lanes, sheet);
  const areLanes = as === 'lanes' && spans.length > 0 && !data.error;

  const content = () => {
    if (data.error) {
      return (
        <ErrorState
          title={t`La chronologie ne s’affiche pas`}
          sentence={sentenceOf(data.error)}
          onRetry={data.retry}
        />
      );
    }
    if (!data.loaded) {
      return (
        <div className={css.waiting}>
          <Skeleton lines={12} />
        </div>
      );
    }
    if (spans.length === 0) {
      return <Nothing filtered={data.filtered} onClear={() => useTimelineView.setState({ query: '' })} />;
    }
    if (as === 'table') return <TimelineTable items={items} titles={titles} />;
    return (
      <Swimlanes
        spans={spans}
        refs={data.refs}
        arcs={data.arcs}
        grouping={grouping}
        then={then}
        titles={titles}
        spread={density}
        handle={lanes}
      />
    );
  };
  return (
    <>
      <Toolbar
        header={header}
        shown={data.loaded ? items.length : undefined}
        undated={density?.undated ?? 0}
        lanes={areLanes ? lanes : null}
        actions={
          <>
            {areLanes && <PeriodButton days={() => lanes.current?.scene().view ?? null} />}
            <SavedViews lanes={lanes} />
            <PresentButton
              spans={spans}
              inView={() => lanes.current?.scene().inView ?? inTimeOrder(spans)}
              onPresent={setSteps}
            />
            {areLanes && <ExportMenu save={save} onReport={addToReport} />}
          </>
        }
      />
      {content()}
      {areLanes && <OnPaper sheet={sheet} />}
      <SelectionBar spans={spans} lanes={lanes} onPresent={setSteps} />
      {steps && <Presentation steps={steps} spans={spans} titles={titles} onClose={() => setSteps(null)} />}
    </>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={filtered ? t`Aucune fiche datée ne répond à ce filtre` : t`Aucune fiche datée pour l’instant`}
      actions={
        filtered && (
          <Button onPress={onClear}>
            <Trans>Effacer le filtre</Trans>
          </Button>
        )
      }
    >
      {!filtered && <Trans>Donnez une date à une fiche : elle prendra place ici, même imprécise.</Trans>}
    </EmptyState>
  );
}
