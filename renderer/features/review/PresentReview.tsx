import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Presentation as Sign } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { itemsOf } from '#preload/contract/timeline.ts';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import { reviewSteps } from '../timeline/present/review-steps.ts';
import { type Span, spanOf } from '../timeline/spans.ts';
import { TIMELINE_KINDS } from '../timeline/view-state.ts';
import { useReviewThreads } from './useReviewThreads.ts';

const Presentation = lazy(async () => ({
  default: (await import('../timeline/present/Presentation.tsx')).Presentation,
}));

/** Shows the comments and decisions on the page, cycle by cycle, step by step over the whole screen. */
export function PresentReview() {
  const [isShown, setShown] = useState(false);
  const { data } = useReviewThreads();
  const threads = data?.threads ?? [];
  return (
    <>
      <Button compact isDisabled={threads.length === 0} onPress={() => setShown(true)}>
        <Sign size={14} aria-hidden />
        <Trans>Présenter</Trans>
      </Button>
      {isShown && <Show threads={threads} onClose={() => setShown(false)} />}
    </>
  );
}

function Show({ threads, onClose }: { threads: Parameters<typeof reviewSteps>[1]; onClose: () => void }) {
  const { data } = useQuery(api.timeline.columns.queryOptions({ input: { kinds: [...TIMELINE_KINDS] } }));
  const told = useMemo(() => {
    if (!data) return null;
    const items = itemsOf(data);
    const spans = items.map(spanOf).filter((span): span is Span => span !== null);
    return {
      spans,
      steps: reviewSteps(spans, threads),
      titles: new Map([...data.refs, ...items].map(({ id, title }) => [id, title])),
    };
  }, [data, threads]);
  return told && <Suspense>{<Presentation {...told} onClose={onClose} />}</Suspense>;
}
