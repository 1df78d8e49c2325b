import { Trans, useLingui } from '@lingui/react/macro';
import { Columns3 } from 'lucide-react';
import type { Kind } from '#db/domain/kinds.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import * as pageCss from '../records.css.ts';
import { useColumnTitle } from './column-titles.ts';
import { choosableColumns, defaultColumns, useColumnChoice } from './columns.ts';

/** Which columns the table of a kind shows; remembered on this machine. */
export function ColumnMenu({ kind }: { kind: Kind }) {
  const { t } = useLingui();
  const titleOf = useColumnTitle();
  const { shown, setShown } = useColumnChoice(kind);
  return (
    <PopoverButton
      label={t`Colonnes`}
      placement="bottom end"
      trigger={<IconButton icon={Columns3} label={t`Choisir les colonnes`} />}
    >
      <div className={pageCss.stack}>
        {choosableColumns(kind).map((column) => (
          <Checkbox
            key={column.id}
            isSelected={shown.includes(column.id)}
            onChange={(on) => setShown(on ? [...shown, column.id] : shown.filter((id) => id !== column.id))}
          >
            {titleOf(column)}
          </Checkbox>
        ))}
        <Button variant="quiet" onPress={() => setShown(defaultColumns(kind))}>
          <Trans>Colonnes d’origine</Trans>
        </Button>
      </div>
    </PopoverButton>
  );
}
