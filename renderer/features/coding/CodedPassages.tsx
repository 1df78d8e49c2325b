import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../ui/button/Button.tsx';
import * as css from './coding.css.ts';
import { ExcerptCard } from './ExcerptCard.tsx';
import { showCode } from './view-state.ts';

/** How many are shown beside a record; the page of codings has them all. */
const SHOWN = 8;

/** The coded passages of a note, or those coded with a record. Nothing is shown when there are none. */
export function CodedPassages({ noteId, code }: { noteId?: string; code?: string }) {
  const { t } = useLingui();
  const { data } = useQuery(
    api.excerpts.list.queryOptions({ input: noteId === undefined ? { code: code ?? '' } : { noteId } }),
  );
  if (!data || data.length === 0) return null;
  const inNote = noteId !== undefined;
  const shown = inNote ? data : data.slice(0, SHOWN);
  const count = data.length;
  return (
    <section className={css.group} aria-label={t`Passages codés`}>
      <SectionLabel>
        <Trans>Passages codés · {count}</Trans>
      </SectionLabel>
      {shown.map((excerpt) => (
        <ExcerptCard key={excerpt.id} excerpt={excerpt} inNote={inNote} />
      ))}
      {!inNote && (
        <Button
          variant="quiet"
          compact
          onPress={() => {
            showCode(code ?? '');
            navigate.to({ page: 'coding' });
          }}
        >
          <Trans>Toutes les citations</Trans>
        </Button>
      )}
    </section>
  );
}
