import { useLingui } from '@lingui/react/macro';
import { ChartLine, Table2 } from 'lucide-react';
import { IconToggle } from '../../ui/button/IconButton.tsx';
import { useIndicatorView } from './view.ts';

/** The choice between the table of the indicators and their small charts. */
export function ViewChoice() {
  const { t } = useLingui();
  const { as } = useIndicatorView();
  return (
    <div role="group" aria-label={t`Affichage des indicateurs`} style={{ display: 'flex' }}>
      <IconToggle
        icon={ChartLine}
        label={t`Petits graphiques`}
        isSelected={as === 'charts'}
        onChange={() => useIndicatorView.setState({ as: 'charts' })}
      />
      <IconToggle
        icon={Table2}
        label={t`Tableau`}
        isSelected={as === 'table'}
        onChange={() => useIndicatorView.setState({ as: 'table' })}
      />
    </div>
  );
}
