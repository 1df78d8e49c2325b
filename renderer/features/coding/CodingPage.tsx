import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { spacer, toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { tab as tabStyle, tabs } from '../timeline/timeline.css.ts';
import * as css from './coding.css.ts';
import { ExportCoding } from './ExportCoding.tsx';
import { MatrixView } from './MatrixView.tsx';
import { Quotations } from './Quotations.tsx';
import { Together } from './Together.tsx';
import { CODING_TABS, type CodingTab, useCodingView } from './view-state.ts';

/** What notes say, by what it was coded with: quotations, matrices, codes that go together. */
export function CodingPage() {
  const { t } = useLingui();
  const { tab } = useCodingView();
  const names: Record<CodingTab, string> = {
    quotations: t`Citations`,
    atelier: t`Codes × Ateliers`,
    profil: t`Codes × profils`,
    together: t`Ensemble`,
  };
  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>Codage</Trans>
        </h1>
        <ToggleButtonGroup
          aria-label={t`Vues du codage`}
          className={tabs}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tab]}
          onSelectionChange={(keys) => {
            const next = CODING_TABS.find((one) => keys.has(one));
            if (next) useCodingView.setState({ tab: next });
          }}
        >
          {CODING_TABS.map((one) => (
            <ToggleButton key={one} id={one} className={tabStyle}>
              {names[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className={spacer} />
        <ExportCoding />
      </div>
      <div className={css.body} tabIndex={0} role="region" aria-label={names[tab]}>
        {tab === 'quotations' && <Quotations />}
        {tab === 'together' && <Together />}
        {(tab === 'atelier' || tab === 'profil') && <MatrixView columns={tab} />}
      </div>
    </div>
  );
}
