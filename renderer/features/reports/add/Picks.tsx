import { useLingui } from '@lingui/react/macro';
import type { RecordRef } from '#preload/contract/base.ts';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import * as css from './add.css.ts';

/** The records to add, one by one: those left out are unticked. */
export function Picks({
  records,
  left,
  onChange,
}: {
  records: readonly RecordRef[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}) {
  const { t } = useLingui();
  const toggle = (id: string, on: boolean) =>
    onChange(new Set([...left].filter((one) => one !== id).concat(on ? [] : [id])));
  return (
    <div role="group" aria-label={t`Fiches à ajouter`} className={css.picks}>
      {records.map(({ id, kind, title, code }) => (
        <Checkbox key={id} isSelected={!left.has(id)} onChange={(on) => toggle(id, on)}>
          <span className={css.pick}>
            <KindIcon kind={kind} size={14} named />
            <span className={css.pickTitle}>{title}</span>
            <span className={css.code}>{code}</span>
          </span>
        </Checkbox>
      ))}
    </div>
  );
}
