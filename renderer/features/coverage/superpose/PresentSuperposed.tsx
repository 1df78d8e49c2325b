import { useLingui } from '@lingui/react/macro';
import { curveOf } from '#db/domain/coverage/curves.ts';
import type { Superposed } from '#preload/contract/coverage.ts';
import { PictureSlide } from '../../present/PictureSlide.tsx';
import { type Slide, PresentSlides } from '../../present/PresentSlides.tsx';
import * as css from '../../present/present.css.ts';
import { RecordNotes } from '../../present/RecordNotes.tsx';
import { inkOf } from '../../timeline/ink.ts';
import type { Shape } from '../coverage-state.ts';
import { drawPlot } from './draw.ts';
import { cycleInk } from './inks.ts';
import { signed } from './lanes.ts';
import type { PlotInput } from './plot.ts';
import { layOutPlot } from './scene.ts';
import { tableOf } from './SuperposeTable.tsx';

type Plot = Omit<PlotInput, 'shape' | 'pair' | 'width' | 'height'>;
type Draw = Parameters<typeof PictureSlide>[0]['draw'];

/** The cycles one after the other on the same years, then side by side, then each against the one before it. */
export function PresentSuperposed({ plot, what }: { plot: Plot; what: string }) {
  const { t } = useLingui();
  const { cycles, steps, cumulated, slotName, number } = plot;
  const over = `${t`Cycles superposés`} · ${what}`;
  const name = (slot: number) => slotName(slot, steps, false).toLocaleLowerCase();

  const drawing =
    (shape: Shape, pair: PlotInput['pair'], shown: number): Draw =>
    (pen, size, scheme) => {
      const scene = layOutPlot({ ...plot, ...size, shape, pair });
      // Axes are those of all cycles from the first, so that one curve comes after the other on the same ground.
      const lanes = scene.lanes.filter(({ cycleId }) =>
        cycles.slice(0, shown).some(({ cycle }) => cycle.id === cycleId),
      );
      const ink = { ...inkOf(scheme), cycle: (after: number) => cycleInk(after, scheme) };
      drawPlot(pen, { ...scene, lanes: shape === 'difference' ? scene.lanes : lanes }, ink);
    };
  const highest = ({ dated, kinds }: Superposed): string => {
    const best = curveOf(kinds, false).reduce((one, other) => (other.value > one.value ? other : one));
    return t`${dated} fiches datées ; le plus : ${name(best.slot)}, ${number(best.value)}.`;
  };
  const figures = (list: readonly Superposed[]) => {
    const [head = [], ...rows] = tableOf(list, { steps, cumulated, slotName, number });
    return (
      <table className={css.notesTable}>
        <thead>
          <tr>
            <td />
            {head.slice(1).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([slot, ...cells]) => (
            <tr key={slot}>
              <th scope="row">{slot}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  };
  const described = (list: readonly Superposed[]): string =>
    tableOf(list, { steps, cumulated, slotName, number })
      .map((row) => row.join(' '))
      .join(' ; ');

  const slides = (): readonly Slide[] => {
    const curves = cycles.map((one, at): Slide => {
      const draw = drawing('curves', null, at + 1);
      return () => ({
        content: (
          <PictureSlide
            over={over}
            title={one.cycle.title}
            fact={highest(one)}
            description={described(cycles.slice(0, at + 1))}
            draw={draw}
          />
        ),
        notes: (
          <>
            {figures(cycles.slice(0, at + 1))}
            <RecordNotes id={one.cycle.id} />
          </>
        ),
      });
    });
    const beside = drawing('side', null, cycles.length);
    const side: Slide = () => ({
      content: (
        <PictureSlide over={over} title={t`Côte à côte`} description={described(cycles)} draw={beside} />
      ),
      notes: figures(cycles),
    });
    const differences = cycles.slice(1).flatMap((of, at): Slide[] => {
      const minus = cycles[at];
      if (!minus) return [];
      const draw = drawing('difference', [of.cycle.id, minus.cycle.id], cycles.length);
      const more = of.dated - minus.dated;
      return [
        () => ({
          content: (
            <PictureSlide
              over={over}
              title={t`${of.cycle.title} moins ${minus.cycle.title}`}
              fact={t`${of.dated} fiches datées contre ${minus.dated} : ${signed(more, number)}.`}
              description={described([minus, of])}
              draw={draw}
            />
          ),
          notes: (
            <>
              {figures([minus, of])}
              <RecordNotes id={of.cycle.id} />
            </>
          ),
        }),
      ];
    });
    return [...curves, ...(cycles.length > 1 ? [side] : []), ...differences];
  };
  return <PresentSlides slides={slides} isDisabled={cycles.length === 0} />;
}
