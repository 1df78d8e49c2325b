import { useLingui } from '@lingui/react/macro';
import { type CurvePoint, curveOf } from '#db/domain/coverage/curves.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import { tableWrap } from '../../timeline/timeline.css.ts';
import type { PointKey } from './Plot.tsx';

type Names = {
  steps: number;
  cumulated: boolean;
  slotName: (slot: number, steps: number, short: boolean) => string;
  number: (value: number) => string;
};

/** A figure, and the least and the most it may be when dates are imprecise. */
function figure({ value, low, high }: CurvePoint, number: Names['number']): string {
  return high - low > 0.01 ? `${number(value)} (${number(low)}–${number(high)})` : number(value);
}

/** The same figures as the drawing, as texts: a row of names, then one a slot. */
export function tableOf(
  cycles: readonly Superposed[],
  { steps, cumulated, slotName, number }: Names,
): string[][] {
  const curves = cycles.map(({ kinds }) => curveOf(kinds, cumulated));
  return [
    ['', ...cycles.map(({ cycle }) => cycle.title)],
    ...Array.from({ length: steps + 2 }, (_, slot) => [
      slotName(slot, steps, false),
      ...curves.map((curve) => {
        const point = curve[slot];
        return point ? figure(point, number) : number(0);
      }),
    ]),
  ];
}

/** The same figures as the drawing, in a table; each leads to its records. */
export function SuperposeTable({
  cycles,
  onOpen,
  ...names
}: Names & { cycles: readonly Superposed[]; onOpen: (point: PointKey) => void }) {
  const { t } = useLingui();
  const { steps, cumulated, slotName, number } = names;
  const curves = new Map(cycles.map(({ cycle, kinds }) => [cycle.id, curveOf(kinds, cumulated)]));
  const columns: TableColumn<number>[] = [
    { id: 'slot', title: t`Période du cycle`, rowHeader: true, cell: (slot) => slotName(slot, steps, false) },
    ...cycles.map(({ cycle }) => ({
      id: cycle.id,
      title: cycle.title,
      numeric: true,
      cell: (slot: number) => {
        const point = curves.get(cycle.id)?.[slot];
        if (!point || point.high === 0) return number(0);
        return (
          <Button variant="quiet" compact onPress={() => onOpen({ cycleId: cycle.id, slot })}>
            {figure(point, number)}
          </Button>
        );
      },
    })),
  ];
  return (
    <div className={tableWrap}>
      <Table
        caption={t`Les fiches de chaque cycle, période par période`}
        columns={columns}
        rows={Array.from({ length: steps + 2 }, (_, slot) => slot)}
        rowId={String}
      />
    </div>
  );
}
