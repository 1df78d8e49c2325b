import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ruleNamed } from '#db/domain/coverage/missing.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Covered, CyclePage } from '#preload/contract/coverage.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import type { RuleGroup } from '../coverage/missing/groups.ts';
import { type Item, ListSlide } from '../present/ListSlide.tsx';
import { type Slide, PresentSlides } from '../present/PresentSlides.tsx';
import * as css from '../present/present.css.ts';
import { RecordNotes } from '../present/RecordNotes.tsx';
import { screens } from '../present/screens.ts';
import { dateText } from '../timeline/names.ts';
import { SeriesSlide } from './SeriesSlide.tsx';

const TITLES = 8;
const FIGURES = 6;

/** A cycle step by step: what it set out, how much it made, what, what it measured and learned, what it lacks. */
export function PresentCycle({
  record,
  page,
  counted,
  sections,
  missing,
}: {
  record: RecordDetail;
  page: CyclePage;
  counted: readonly Kind[];
  /** Lists of the page, in its order. */
  sections: readonly { label: string; rows: readonly Covered[] }[];
  missing: readonly RuleGroup[];
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: series } = useQuery(
    api.indicators.series.queryOptions({ input: { query: `cycle:${record.code}`, limit: FIGURES } }),
  );
  const over = (
    <>
      <KindIcon kind="cycle" size={30} />
      {record.title}
    </>
  );
  const notes = <RecordNotes id={record.id} />;
  const of = (all: CyclePage['counts'], kind: Kind) => all.find((one) => one.kind === kind)?.count ?? 0;
  const itemOf = (row: Covered): Item => ({
    key: row.id,
    title: row.title,
    detail: row.date
      ? dateText(row.date, locale)
      : row.planned
        ? t`annoncé : ${dateText(row.planned, locale)}`
        : t`sans date`,
    icon: <KindIcon kind={row.kind} size={26} />,
  });
  const lists = (title: string, items: readonly Item[]): Slide[] =>
    screens(items, TITLES).map((part, at, all) => () => ({
      content: (
        <ListSlide
          over={over}
          title={all.length > 1 ? `${title} (${at + 1}/${all.length})` : title}
          items={part}
        />
      ),
      notes,
    }));

  const opening: Slide = () => ({
    content: (
      <div className={css.slide} aria-live="polite">
        <p className={css.kind}>
          <KindIcon kind="cycle" size={30} />
          {KIND_LABELS.cycle.one[locale]} · {record.code}
        </p>
        <h2 className={css.title}>{record.title}</h2>
        {record.date && <p className={css.date}>{dateText(record.date, locale)}</p>}
        {record.summary && <p className={css.longTitle}>{record.summary}</p>}
      </div>
    ),
    notes,
  });
  const numbers: Slide = () => ({
    content: (
      <div className={css.slide} aria-live="polite">
        <p className={css.kind}>{over}</p>
        <ul className={css.figures}>
          {counted.map((kind) => {
            const [now, before] = [of(page.counts, kind), of(page.previousCounts, kind)];
            return (
              <li key={kind}>
                <span className={css.bigFigure}>{now}</span>
                <span className={css.figureName}>
                  <KindIcon kind={kind} size={22} />
                  {KIND_LABELS[kind][now === 1 ? 'one' : 'many'][locale]}
                </span>
                {page.previous && (
                  <span className={css.itemDetail}>{t`${page.previous.title} : ${before}`}</span>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    ),
    notes,
  });
  const slides = (): readonly Slide[] => [
    opening,
    numbers,
    ...sections.flatMap(({ label, rows }) => lists(label, rows.map(itemOf))),
    ...(series?.rows ?? []).map((one): Slide => () => ({
      content: <SeriesSlide over={record.title} series={one} />,
      notes: <RecordNotes id={one.indicator.id} />,
    })),
    ...lists(
      t`Ce qui manque`,
      missing.map(({ rule, rows }) => ({
        key: rule,
        title: ruleNamed(rule)?.label[locale] ?? rule,
        detail: t`${plural(rows.length, { one: '# fiche', other: '# fiches' })}`,
      })),
    ),
  ];
  return <PresentSlides slides={slides} />;
}
