import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from '../../ui/classes.ts';
import { spacer, toolbar, toolbarTitle } from '../../ui/layout/layout.css.ts';
import { tab as tabStyle, tabs } from '../timeline/timeline.css.ts';
import { ExportReview } from './ExportReview.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { PresentReview } from './PresentReview.tsx';
import { REVIEW_TABS, type ReviewTab, useReviewView } from './review-state.ts';
import * as css from './review.css.ts';
import { ThreadsView } from './threads/ThreadsView.tsx';
import { ValidationTable } from './validation/ValidationTable.tsx';

/** The director's review: what was said and decided, how far records are validated, frozen pictures to compare. */
export function ReviewPage() {
  const { t } = useLingui();
  const { tab } = useReviewView();
  const names: Record<ReviewTab, string> = {
    threads: t`Commentaires et décisions`,
    validations: t`Validations`,
    pictures: t`Photographies`,
  };
  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>Revue</Trans>
        </h1>
        <ToggleButtonGroup
          aria-label={t`Parties de la revue`}
          className={tabs}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tab]}
          onSelectionChange={(keys) => {
            const next = REVIEW_TABS.find((one) => keys.has(one));
            if (next) useReviewView.setState({ tab: next });
          }}
        >
          {REVIEW_TABS.map((one) => (
            <ToggleButton key={one} id={one} className={tabStyle}>
              {names[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className={spacer} />
        <PresentReview />
        <ExportReview />
      </div>
      {tab === 'threads' ? (
        <ThreadsView />
      ) : (
        <div className={css.body} tabIndex={0} role="region" aria-label={names[tab]}>
          <div className={classes(css.column)}>
            {tab === 'validations' ? <ValidationTable /> : <Pictures />}
          </div>
        </div>
      )}
    </div>
  );
}
