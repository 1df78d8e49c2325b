import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { toolbarTitle } from '../../ui/layout/layout.css.ts';
import { useTimelineTab } from './view-state.ts';
import { VIEWS } from './views.tsx';
import * as css from './timeline.css.ts';

/** The director's page: everything that has a date, in several views. */
export function TimelinePage() {
  const { t } = useLingui();
  const { tab } = useTimelineTab();
  const { id, Content } = VIEWS.find((view) => view.id === tab) ?? VIEWS[0];
  const header = (
    <>
      <h1 className={toolbarTitle}>
        <Trans>Chronologie</Trans>
      </h1>
      {VIEWS.length > 1 && (
        <ToggleButtonGroup
          aria-label={t`Vues de la chronologie`}
          className={css.tabs}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[id]}
          onSelectionChange={(keys) => {
            const [next] = keys;
            if (typeof next === 'string') useTimelineTab.setState({ tab: next });
          }}
        >
          {VIEWS.map((view) => (
            <ToggleButton key={view.id} id={view.id} className={css.tab}>
              {t(view.label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </>
  );
  return (
    <div className={css.page}>
      <Content key={id} header={header} />
    </div>
  );
}
