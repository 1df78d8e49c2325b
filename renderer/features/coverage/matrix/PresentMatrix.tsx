import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Items, ListSlide } from '../../present/ListSlide.tsx';
import { type Slide, PresentSlides } from '../../present/PresentSlides.tsx';
import * as css from '../../present/present.css.ts';
import { RecordNotes } from '../../present/RecordNotes.tsx';
import { screens } from '../../present/screens.ts';
import { classes } from '../../../ui/classes.ts';
import { type Arranged, type ArrangedRow, shade } from './arrange.ts';
import { total } from './counts.ts';
import { gap as gapClass, shades } from './matrix.css.ts';

/** Rows that fit on a screen in large type. */
const ROWS = 8;
const TITLES = 12;

/** The matrix a screen of rows at a time, then cycle by cycle what it lacks. */
export function PresentMatrix({
  matrix,
  names,
  title,
  what,
  rowsName,
}: {
  matrix: Arranged;
  /** Of the columns: cycles, then « outside » when it is there. */
  names: readonly string[];
  title: string;
  what: string;
  rowsName: string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { cycles, rows } = matrix;
  const gapsOf = (at: number): ArrangedRow[] => rows.filter(({ cells }) => cells[at]?.state === 'gap');

  const table = (part: readonly ArrangedRow[]) => (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={css.tableRow}>
            {rowsName}
          </th>
          {[...names, t`Total`].map((name) => (
            <th key={name} scope="col" className={css.tableHead}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.map((row) => (
          <tr key={row.id ?? 'none'}>
            <th scope="row" className={css.tableRow}>
              {row.title}
            </th>
            {row.cells.map(({ cycleId, count, state }) => (
              <td
                key={cycleId ?? 'none'}
                className={classes(
                  css.tableCell,
                  state === 'gap' ? gapClass : shades[shade(count, matrix.most)],
                )}
              >
                {state === 'gap' ? t`Ø manque` : state === 'outside' ? '·' : count}
              </td>
            ))}
            <td className={css.tableCell}>{total(row.counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const kindsOf = (row: ArrangedRow) => ({
    key: row.id ?? 'none',
    title: row.title,
    detail: row.counts
      .map(({ kind, count }) => `${count} ${KIND_LABELS[kind][count === 1 ? 'one' : 'many'][locale]}`)
      .join(', '),
  });
  const slides = (): readonly Slide[] => {
    const parts = screens(rows, ROWS);
    const whole = parts.map((part, at): Slide => () => ({
      content: (
        <div className={css.pictureSlide} aria-live="polite">
          <p className={css.kind}>{what}</p>
          <h2 className={css.pictureTitle}>
            {parts.length > 1 ? `${title} (${at + 1}/${parts.length})` : title}
          </h2>
          {table(part)}
        </div>
      ),
      notes: <Items items={part.map(kindsOf)} most={part.length} />,
    }));
    const lacking = cycles.flatMap((cycle, at): Slide[] => {
      const gaps = gapsOf(at);
      if (gaps.length === 0) return [];
      const count = t`${plural(gaps.length, { one: '# manque', other: '# manques' })}`;
      return screens(gaps, TITLES).map((part) => () => ({
        content: (
          <ListSlide
            over={title}
            title={`${cycle.title} : ${count}`}
            items={part.map((row) => ({
              key: row.id ?? 'none',
              title: row.title,
              detail: total(row.counts) === 0 ? t`dans aucun cycle` : null,
            }))}
          />
        ),
        notes: <RecordNotes id={cycle.id} />,
      }));
    });
    return [...whole, ...lacking];
  };
  return <PresentSlides slides={slides} isDisabled={rows.length === 0} />;
}
