import { t } from '@lingui/core/macro';
import { mutable } from '../../../app/create-report.ts';
import { client } from '../../../client/client.ts';
import { chartFieldsOf, PLAIN_CHART } from '../../../editor/figures/ChartDialog.tsx';
import type { ChartFields } from '../../../editor/nodes/chart.ts';
import type { PieceFields } from '../../../editor/nodes/piece.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { usualForm, type Carried, type Dragged } from './carried.ts';

/** What is carried, as the archive has it now. */
export type Taken =
  | { piece: Pick<PieceFields, 'source' | 'title' | 'copy' | 'takenAt'> }
  | { chart: ChartFields }
  | { mention: { id: string; title: string } };

/** Takes all that is carried, in its order; an indicator without a measure has no chart, and is said. */
export async function takeAll(dragged: readonly Dragged[]): Promise<Taken[]> {
  const carried = await inUsualForm(dragged);
  const sources = carried.flatMap((one) => (one.as === 'piece' ? [one.source] : []));
  const pieces = sources.length > 0 ? await client.reports.take({ sources: mutable(sources) }) : [];
  const taken: Taken[] = [];
  for (const one of carried) {
    if (one.as === 'piece') {
      const piece = pieces.shift();
      if (piece) taken.push({ piece });
    } else if (one.as === 'mention') taken.push({ mention: one.record });
    else {
      const { rows } = await client.indicators.series({ id: one.recordId, offset: 0, limit: 1 });
      const [series] = rows;
      if (series && series.measures.length > 0) {
        const choices = { ...PLAIN_CHART, view: one.view, caption: series.indicator.title };
        taken.push({ chart: chartFieldsOf(series, choices) });
      } else showToast({ text: t`Cet indicateur n’a pas encore de mesure.` });
    }
  }
  return taken;
}

/** Records in the form usual for their kind; those that are gone or in the trash are left out. */
async function inUsualForm(dragged: readonly Dragged[]): Promise<Carried[]> {
  const ids = dragged.flatMap((one) => (one.as === 'record' ? [one.id] : []));
  const refs = ids.length > 0 ? await client.records.refs({ ids }) : [];
  return dragged.flatMap((one) => {
    if (one.as !== 'record') return [one];
    const ref = refs.find(({ id }) => id === one.id);
    return ref && !ref.deleted ? [usualForm(ref)] : [];
  });
}
