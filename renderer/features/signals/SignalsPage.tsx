import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from '../../ui/classes.ts';
import { toolbarTitle } from '../../ui/layout/layout.css.ts';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { SIGNAL_VIEWS } from './registry.tsx';
import { useSignalsTab } from './views/view-state.ts';
import * as css from './views/views.css.ts';

/** Every weak signal, in several views. */
export function SignalsPage() {
  const { t } = useLingui();
  const { tab } = useSignalsTab();
  const { id, Content } = SIGNAL_VIEWS.find((view) => view.id === tab) ?? SIGNAL_VIEWS[0];
  const header = (
    <>
      <h1 className={classes(toolbarTitle, css.heading)}>
        <Trans>Signaux faibles</Trans>
      </h1>
      <ToggleButtonGroup
        aria-label={t`Vues des signaux`}
        className={css.tabs}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[id]}
        onSelectionChange={(keys) => {
          const [next] = keys;
          if (typeof next === 'string') useSignalsTab.setState({ tab: next });
        }}
      >
        {SIGNAL_VIEWS.map((view) => (
          <ToggleButton key={view.id} id={view.id} className={css.tab}>
            {t(view.label)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
  return (
    <div className={css.page}>
      <Suspense fallback={<Skeleton lines={12} />}>
        <Content key={id} header={header} />
      </Suspense>
    </div>
  );
}
