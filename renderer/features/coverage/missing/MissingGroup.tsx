import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ruleNamed } from '#db/domain/coverage/missing.ts';
import type { CycleRead } from '#preload/contract/coverage.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import type { RuleGroup } from './groups.ts';
import { MissingLine } from './MissingLine.tsx';
import * as css from './missing.css.ts';

const FIRST = 12;
const MORE = 200;

/** One rule: how it is decided, and the records that it finds, a dozen at first. */
export function MissingGroup({
  group: { rule, rows },
  cycles,
  level = 2,
}: {
  group: RuleGroup;
  cycles: readonly CycleRead[];
  level?: 2 | 3;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [limit, setLimit] = useState(FIRST);
  const words = ruleNamed(rule);
  if (!words) return null;
  return (
    <section id={`manque-${rule}`} className={css.group} aria-label={words.label[locale]}>
      <SectionLabel level={level} count={rows.length}>
        {words.label[locale]}
      </SectionLabel>
      <p className={css.means}>{words.means[locale]}</p>
      <ul className={css.lines}>
        {rows.slice(0, limit).map((missing) => (
          <MissingLine
            key={`${missing.record.id} ${missing.cycleIds.join()}`}
            missing={missing}
            cycles={cycles}
          />
        ))}
      </ul>
      {rows.length > limit && (
        <div>
          <Button compact variant="quiet" onPress={() => setLimit(limit === FIRST ? MORE : limit + MORE)}>
            {rows.length <= MORE ? t`Montrer les ${rows.length}` : <Trans>En montrer plus</Trans>}
          </Button>
        </div>
      )}
    </section>
  );
}
