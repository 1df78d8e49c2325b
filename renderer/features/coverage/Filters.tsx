import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarRange, ListFilter } from 'lucide-react';
import { MATRIX_KINDS } from '#db/domain/coverage/matrix.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { CycleRead } from '#preload/contract/coverage.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { FilterField } from '../search/FilterField.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { dateText } from '../timeline/names.ts';
import { filter } from '../timeline/timeline.css.ts';
import { shownCycles, toggleCounted, toggleCycle, useCoverage } from './coverage-state.ts';
import * as css from './coverage.css.ts';

/** What counts: a query, the kinds, the cycles. Shared by the views, so that they speak of the same records. */
export function CoverageFilters({ cycles }: { cycles: readonly CycleRead[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { kinds, query, cycles: chosen } = useCoverage();
  const shown = shownCycles(cycles, chosen);
  return (
    <>
      <FilterField
        label={t`Filtrer les fiches comptées`}
        placeholder={t`Filtrer`}
        value={query}
        onChange={(next) => useCoverage.setState({ query: next })}
        className={filter}
      />
      <PopoverButton
        label={t`Natures comptées`}
        trigger={
          <Button compact>
            <ListFilter size={14} aria-hidden />
            <Trans>Natures ({kinds.length})</Trans>
          </Button>
        }
      >
        <div className={css.choices}>
          {MATRIX_KINDS.map((kind) => (
            <Checkbox key={kind} isSelected={kinds.includes(kind)} onChange={() => toggleCounted(kind)}>
              <span className={css.choice}>
                <KindIcon kind={kind} />
                {KIND_LABELS[kind].many[locale]}
              </span>
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
      <PopoverButton
        label={t`Cycles montrés`}
        trigger={
          <Button compact>
            <CalendarRange size={14} aria-hidden />
            <Trans>Cycles ({shown.length})</Trans>
          </Button>
        }
      >
        <div className={css.choices}>
          {cycles.map((cycle) => (
            <Checkbox
              key={cycle.id}
              isSelected={shown.includes(cycle)}
              onChange={(on) => toggleCycle(cycle.id, on)}
            >
              <span className={css.choice}>
                {cycle.title}
                {cycle.date && <span className={css.quiet}>{dateText(cycle.date, locale)}</span>}
              </span>
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
    </>
  );
}
