import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#db/domain/dates/format.ts';
import { navigate } from '../../../app/navigation.ts';
import { today } from '../../../app/today.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { NotePage } from '../NotePage.tsx';
import { dayAfter } from './days.ts';
import { JournalDays } from './JournalDays.tsx';
import { JournalDraft } from './JournalDraft.tsx';
import * as css from './journal.css.ts';

/** The writer's journal of a day: a note like another once its first word is written, and nothing before. */
export function JournalPage({ day }: { day: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.notes.journal.queryOptions({ input: { day } }));
  // A journal begun on this page goes on in the same editor, from its first word on: the list of days hears of it before.
  const [begun, setBegun] = useState<string | null>(null);
  const go = (to: string) => navigate.to({ page: 'journal', day: to });
  return (
    <div className={css.page}>
      <nav className={css.nav} aria-label={t`Jours du journal`}>
        <IconButton
          icon={ChevronsLeft}
          label={t`Jour écrit précédent`}
          isDisabled={!data?.previous}
          onPress={() => data?.previous && go(data.previous)}
        />
        <IconButton icon={ChevronLeft} label={t`Jour précédent`} onPress={() => go(dayAfter(day, -1))} />
        <span className={css.dayName}>{formatDate({ edtf: day, wording: null }, locale, 'long')}</span>
        <IconButton icon={ChevronRight} label={t`Jour suivant`} onPress={() => go(dayAfter(day, 1))} />
        <IconButton
          icon={ChevronsRight}
          label={t`Jour écrit suivant`}
          isDisabled={!data?.next}
          onPress={() => data?.next && go(data.next)}
        />
        <Button compact isDisabled={day === today()} onPress={() => go(today())}>
          <Trans>Aujourd’hui</Trans>
        </Button>
        <span className={css.push} />
        <PopoverButton
          label={t`Jours écrits`}
          placement="bottom end"
          trigger={<IconButton icon={CalendarDays} label={t`Jours écrits`} />}
        >
          <div className={css.inPopover}>
            <JournalDays day={day} />
          </div>
        </PopoverButton>
      </nav>
      <div className={css.grow}>
        {error ? (
          <ErrorState
            title={t`Le journal ne s’affiche pas`}
            sentence={sentenceOf(error)}
            onRetry={() => void refetch()}
          />
        ) : !data ? (
          <Skeleton lines={8} />
        ) : data.id !== null && begun !== day ? (
          <NotePage key={data.id} id={data.id} />
        ) : (
          <JournalDraft key={day} day={day} onBegin={() => setBegun(day)} />
        )}
      </div>
    </div>
  );
}
