import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { diffDocuments } from '#db/domain/document/diff/diff.ts';
import { takeBack } from '#db/domain/document/merge/restore.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { RevisionRead } from '#preload/contract/notes.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Switch } from '../../../ui/choice/Switch.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { canEdit } from '../../../editor/document/load.ts';
import { Comparison } from '../compare/Comparison.tsx';
import { comeBack } from './come-back.ts';
import * as css from './history.css.ts';
import { NameState } from './NameState.tsx';
import { groupStates } from './sessions.ts';
import { nameOf, StateList } from './StateList.tsx';

/** States offered to compare with; older ones are reached through the list. */
const OFFERED = 200;
type Against = 'previous' | 'current' | (string & {});

/** Every kept state of a note: what each changed, any two compared, and coming back to one, whole or block by block. */
export function HistoryPage({ id }: { id: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const note = useQuery(api.notes.get.queryOptions({ input: { id } }));
  const states = useQuery(api.notes.revisions.queryOptions({ input: { id } }));
  const [every, setEvery] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [against, setAgainst] = useState<Against>('previous');
  const all = states.data ?? NONE;
  const days = useMemo(() => groupStates(all, every), [all, every]);
  const chosen = all.find((one) => one.id === chosenId) ?? all[0] ?? null;
  const session = days.flatMap(({ sessions }) => sessions).find(({ last }) => last.id === chosen?.id);
  const other = otherOf(all, chosen, session?.states.at(-1) ?? chosen, against);
  const error = note.error ?? states.error;
  if (error) {
    return (
      <ErrorState
        title={t`L’historique ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void Promise.all([note.refetch(), states.refetch()])}
      />
    );
  }
  return (
    <div className={css.page}>
      <div className={css.side}>
        <div className={css.head}>
          <h1 className={css.title}>
            <Trans>Historique</Trans>
          </h1>
          <LocationLink to={{ page: note.data?.kind === 'rapport' ? 'report' : 'note', id }}>
            <ArrowLeft size={13} aria-hidden /> {note.data?.title ?? '…'}
          </LocationLink>
          <Switch isSelected={every} onChange={setEvery}>
            <Trans>Chaque état enregistré</Trans>
          </Switch>
        </div>
        {states.data ? (
          <StateList noteId={id} days={days} chosen={chosen?.id ?? null} onChoose={setChosenId} />
        ) : (
          <Skeleton />
        )}
      </div>
      <div className={css.main}>
        {chosen && note.data && (
          <States
            key={`${chosen.id} ${other?.id ?? ''}`}
            noteId={id}
            chosen={chosen}
            other={other}
            isCurrent={isCurrent(all, chosen)}
            locked={note.data.readOnly}
            tools={
              <>
                <Select<Against>
                  shape="pill"
                  label={t`Comparer avec`}
                  value={against}
                  onChange={setAgainst}
                  options={[
                    { value: 'previous', label: t`avec l’état d’avant` },
                    { value: 'current', label: t`avec l’état actuel` },
                    ...all.slice(0, OFFERED).map((one) => ({
                      value: one.id,
                      label: t`avec ${nameOf(one, locale)}`,
                    })),
                  ]}
                />
                <NameState key={chosen.id} state={chosen} />
              </>
            }
          />
        )}
      </div>
    </div>
  );
}

const NONE: readonly RevisionRead[] = [];

const isCurrent = (all: readonly RevisionRead[], state: RevisionRead) =>
  all.find(({ branch }) => branch === 'main')?.id === state.id;

/** The state to compare with; null for the empty note before the first. */
function otherOf(
  all: readonly RevisionRead[],
  chosen: RevisionRead | null,
  first: RevisionRead | null,
  against: Against,
): RevisionRead | null {
  const main = (number: number | null) =>
    all.find((one) => one.branch === 'main' && one.number === number) ?? null;
  if (against === 'current') return all.find(({ branch }) => branch === 'main') ?? null;
  if (against !== 'previous') return all.find(({ id }) => id === against) ?? null;
  return chosen?.branch === 'sibling' ? main(chosen.base) : main(first?.base ?? null);
}

function useText(state: RevisionRead | null) {
  return useQuery({
    ...api.notes.revision.queryOptions({ input: { revisionId: state?.id ?? '' } }),
    enabled: state !== null,
  });
}

function States({
  noteId,
  chosen,
  other,
  isCurrent: chosenIsCurrent,
  locked,
  tools,
}: {
  noteId: string;
  chosen: RevisionRead;
  other: RevisionRead | null;
  isCurrent: boolean;
  locked: boolean;
  tools: ReactNode;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const text = useText(chosen);
  const otherText = useText(other);
  // The earlier one on the left, whichever was chosen.
  const swapped = other !== null && other.id > chosen.id;
  const diff = useMemo(() => {
    if (!text.data || (other && !otherText.data)) return null;
    const one = other ? otherText.data!.document : emptyLike(text.data.document);
    return swapped ? diffDocuments(text.data.document, one) : diffDocuments(one, text.data.document);
  }, [text.data, otherText.data, other, swapped]);
  const failure = text.error ?? otherText.error;
  if (failure) {
    return (
      <ErrorState
        title={t`Cet état ne s’affiche pas`}
        sentence={sentenceOf(failure)}
        onRetry={() => void Promise.all([text.refetch(), otherText.refetch()])}
      />
    );
  }
  if (!diff || !text.data) return <Skeleton lines={8} />;

  const current = swapped ? otherText.data?.document : text.data.document;
  const later = swapped ? other : chosen;
  const againstCurrent = swapped || chosenIsCurrent;
  return (
    <Comparison
      diff={diff}
      before={swapped ? nameOf(chosen, locale) : other ? nameOf(other, locale) : t`Avant la première ligne`}
      after={later ? nameOf(later, locale) : ''}
      onTake={
        !locked && other && againstCurrent && current && later?.branch === 'main'
          ? (index) => void comeBack(noteId, takeBack(current, diff, index), later.number)
          : undefined
      }
      tools={
        <>
          {tools}
          {!locked && !chosenIsCurrent && (
            <Button
              compact
              variant="primary"
              isDisabled={!canEdit(text.data.document)}
              onPress={() => void comeBack(noteId, text.data.document)}
            >
              <Trans>Revenir à cet état</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}

function emptyLike(document: NoteDocument): NoteDocument {
  return { ...document, root: { ...document.root, children: [] } };
}
