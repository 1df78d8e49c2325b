import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Presentation } from 'lucide-react';
import { api } from '../../../client/client.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { useSelection } from '../selection/selection.ts';
import { inTimeOrder, type Span } from '../spans.ts';
import { reviewSteps } from './review-steps.ts';
import { cycleSteps, type Step, stepsOf } from './steps.ts';
import { roomyText } from '../timeline.css.ts';

/** What to show step by step: the cycles, the review, the selection, or what is in view. */
export function PresentButton({
  spans,
  inView,
  onPresent,
}: {
  spans: readonly Span[];
  inView: () => readonly Span[];
  onPresent: (steps: readonly Step[]) => void;
}) {
  const { t } = useLingui();
  const { ids } = useSelection();
  const { data: review } = useQuery(
    api.review.threads.queryOptions({ input: { state: 'ouvert', sort: 'due', limit: 500 } }),
  );
  const cycles = spans.filter(({ item }) => item.kind === 'cycle').length;
  const present = (steps: readonly Step[]) => steps.length > 0 && onPresent(steps);
  return (
    <MenuButton
      label={t`Présenter`}
      placement="bottom end"
      trigger={
        <Button compact aria-label={t`Présenter`} isDisabled={spans.length === 0}>
          <Presentation size={14} aria-hidden />
          <span className={roomyText}>
            <Trans>Présenter</Trans>
          </span>
        </Button>
      }
    >
      {ids.size > 0 && (
        <MenuItem
          onAction={() => present(stepsOf(inTimeOrder(spans.filter(({ item }) => ids.has(item.id))), spans))}
        >
          <Plural value={ids.size} one="La fiche sélectionnée" other="Les # fiches sélectionnées" />
        </MenuItem>
      )}
      {cycles > 0 && <MenuItem onAction={() => present(cycleSteps(spans))}>{t`Les cycles`}</MenuItem>}
      {review && review.total > 0 && (
        <MenuItem
          onAction={() => present(reviewSteps(spans, review.threads))}
        >{t`La revue, cycle par cycle`}</MenuItem>
      )}
      <MenuItem
        onAction={() => present(stepsOf(inTimeOrder(inView()), spans))}
      >{t`Les fiches en vue`}</MenuItem>
    </MenuButton>
  );
}
