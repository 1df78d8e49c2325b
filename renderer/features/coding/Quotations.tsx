import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { Chip } from '../../ui/kind/Chip.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { useCodeName } from '../../ui/kind/useCodeName.ts';
import * as css from './coding.css.ts';
import { ExcerptCard } from './ExcerptCard.tsx';
import { useCodingView } from './view-state.ts';

/** The report of quotations: code by code, each with who says it and where. */
export function Quotations() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const nameOf = useCodeName();
  const { filter } = useCodingView();
  const { data, error, refetch } = useQuery(
    api.excerpts.list.queryOptions({ input: filter, placeholderData: keepPreviousData }),
  );
  if (error)
    return (
      <ErrorState
        title={t`Les citations ne s’affichent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={10} />;
  const isFiltered = Object.keys(filter).length > 0;
  if (data.length === 0 && !isFiltered)
    return (
      <EmptyState title={t`Aucun passage n’est encore codé`}>
        {t`Dans une note, sélectionnez un passage, puis « Coder » ou Alt+C : il se range ici, sous le signal, le thème ou l’impact choisi.`}
      </EmptyState>
    );
  const byCode = Map.groupBy(data, ({ code }) => code.key);
  return (
    <div className={css.report}>
      {isFiltered && <Filters first={data[0]} />}
      {data.length === 0 && (
        <p>
          <Trans>Aucune citation ne répond à ce choix.</Trans>
        </p>
      )}
      {[...byCode.values()].map((excerpts) => {
        const code = excerpts[0]!.code;
        return (
          <section key={code.key} className={css.group} aria-label={nameOf(code)}>
            <h2 className={css.codeTitle}>
              {code.record && <KindIcon kind={code.record.kind} size={16} />}
              {nameOf(code)} <span className={css.none}>{excerpts.length}</span>
            </h2>
            {excerpts.map((excerpt) => (
              <ExcerptCard key={excerpt.id} excerpt={excerpt} underCode />
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** What the report is narrowed to, each taken away by its cross. */
function Filters({ first }: { first: Excerpt | undefined }) {
  const { t } = useLingui();
  const nameOf = useCodeName();
  const { filter } = useCodingView();
  const { code, atelier, profile } = filter;
  const without = (key: keyof typeof filter) => {
    const { [key]: _gone, ...rest } = filter;
    useCodingView.setState({ filter: rest });
  };
  const session = first?.ateliers.find(({ id }) => id === atelier);
  return (
    <div className={css.filters}>
      {code !== undefined && (
        <Chip onRemove={() => without('code')}>{first ? nameOf(first.code) : t`Code choisi`}</Chip>
      )}
      {atelier !== undefined && (
        <Chip onRemove={() => without('atelier')}>
          {atelier === '' ? t`Sans Atelier` : (session?.title ?? t`Atelier choisi`)}
        </Chip>
      )}
      {profile !== undefined && (
        <Chip onRemove={() => without('profile')}>{profile === '' ? t`Sans profil` : profile}</Chip>
      )}
    </div>
  );
}
