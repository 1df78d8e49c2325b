import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import { type Analyst, dispersionOf, ratingOf, type Signal } from './signal.ts';
import { dateWords, figure, useSignalWords } from './words.ts';
import * as css from './views.css.ts';

const PAGE = 200;

/** The same signals as the picture, the most important first. */
export function SignalsTable({ signals, analyst }: { signals: readonly Signal[]; analyst: Analyst }) {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useSignalWords();
  const [shown, setShown] = useState(PAGE);
  const columns = useMemo((): TableColumn<Signal>[] => {
    const rating = (signal: Signal, criterion: 'impact' | 'incertitude' | 'fiabilite'): string => {
      const value = ratingOf(signal, criterion, analyst);
      return value === null ? '–' : figure(value, locale);
    };
    return [
      { id: 'code', title: t`Code`, cell: ({ code }) => <span className={css.code}>{code}</span> },
      {
        id: 'title',
        title: t`Signal`,
        rowHeader: true,
        cell: ({ id, title, example }) => (
          <>
            <RecordLink record={{ id, title, kind: 'signal' }} />
            {example && <span className={css.quiet}> ({t`exemple`})</span>}
          </>
        ),
      },
      { id: 'state', title: t`État`, cell: words.state },
      { id: 'impacts', title: t`Impacts`, cell: words.impacts },
      { id: 'horizon', title: t`Horizon`, cell: words.horizon },
      { id: 'captured', title: t`Capté`, cell: ({ capturedOn }) => dateWords(capturedOn, locale) },
      { id: 'seen', title: t`Observations`, numeric: true, cell: ({ observations }) => observations.total },
      { id: 'strength', title: t`Force`, numeric: true, cell: ({ strength }) => figure(strength, locale) },
      { id: 'impact', title: t`Impact`, numeric: true, cell: (one) => rating(one, 'impact') },
      { id: 'unsure', title: t`Incertitude`, numeric: true, cell: (one) => rating(one, 'incertitude') },
      { id: 'reliable', title: t`Fiabilité`, numeric: true, cell: (one) => rating(one, 'fiabilite') },
      {
        id: 'dispersion',
        title: t`Écart`,
        numeric: true,
        cell: (one) => {
          const value = dispersionOf(one);
          return value === null ? '–' : figure(value, locale);
        },
      },
    ];
  }, [t, locale, words, analyst]);
  return (
    // Focusable so that the keyboard can scroll it.
    <div className={css.tableWrap} tabIndex={0} role="region" aria-label={t`Signaux en tableau`}>
      <Table
        caption={t`Les signaux, les plus observés et les plus importants d’abord`}
        columns={columns}
        rows={signals.slice(0, shown)}
        rowId={({ id }) => id}
      />
      {shown < signals.length && (
        <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
          <Trans>Montrer la suite</Trans>
        </Button>
      )}
    </div>
  );
}
