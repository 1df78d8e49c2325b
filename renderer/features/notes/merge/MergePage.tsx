import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowLeft, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { mergeDocuments, resolveMerge, type MergeChoice } from '#db/domain/document/merge/merge.ts';
import type { RevisionRead } from '#preload/contract/notes.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { navigate } from '../../../app/navigation.ts';
import { api, client } from '../../../client/client.ts';
import { errorOf } from '../../../client/errors.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { sessionOf } from '../session.ts';
import { nameOf } from '../history/StateList.tsx';
import * as css from './merge.css.ts';
import { MergeItems } from './MergeItems.tsx';
import { useConflictKeys } from './useConflictKeys.ts';

/** Brings a text written in parallel together with its note, block by block. */
export function MergePage({ id }: { id: string }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const siblings = useQuery(api.notes.siblings.queryOptions({ input: { id } }));
  // The last one written in a window holds what the ones before it in that window did.
  const sibling = siblings.data?.at(-1);
  if (siblings.error) {
    return (
      <ErrorState
        title={t`Les deux versions ne s’affichent pas`}
        sentence={sentenceOf(siblings.error)}
        onRetry={() => void siblings.refetch()}
      />
    );
  }
  if (!siblings.data) return <Skeleton lines={8} />;
  if (!sibling) {
    return (
      <EmptyState
        title={t`Rien n’attend d’être réuni`}
        actions={<Button onPress={() => navigate.to({ page: 'note', id })}>{t`Aller à la note`}</Button>}
      >
        {t`Tout ce qui a été écrit en parallèle est dans la note, ou dans son historique.`}
      </EmptyState>
    );
  }
  return <Merge key={sibling.id} id={id} sibling={sibling} siblings={siblings.data} />;
}

function Merge({
  id,
  sibling,
  siblings,
}: {
  id: string;
  sibling: RevisionRead;
  siblings: readonly RevisionRead[];
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery({
    ...api.notes.conflict.queryOptions({ input: { revisionId: sibling.id } }),
    staleTime: 0,
  });
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [isSaving, setSaving] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const go = useConflictKeys(list);
  const items = useMemo(() => {
    if (!data) return null;
    const mine = data.sibling.document;
    const base = data.base?.document ?? { ...mine, root: { ...mine.root, children: [] } };
    return mergeDocuments(base, mine, data.current.document);
  }, [data]);
  if (error) {
    return (
      <ErrorState
        title={t`Les deux versions ne s’affichent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data || !items) return <Skeleton lines={8} />;

  const { current } = data;
  const conflicts = items.filter(({ state }) => state === 'conflict');
  const left = conflicts.filter(({ key }) => !choices.has(key)).length;
  // Those written before it on the same state, by the same person, are in it.
  const together = siblings
    .filter((one) => one.base === sibling.base && one.author?.id === sibling.author?.id)
    .map((one) => one.id);
  const titled = data.base !== null && sibling.title !== data.base.title && current.title === data.base.title;
  const finish = async (work: () => Promise<{ changeSetId: string }>, text: string) => {
    setSaving(true);
    try {
      const { changeSetId } = await work();
      const show = async () => {
        sessionOf(id)?.adopt(await client.notes.get({ id }));
      };
      await show();
      showToast({
        text,
        action: {
          label: t`Annuler`,
          run: () =>
            void client.history
              .undo({ changeSetId })
              .then(show)
              .catch((failure: unknown) => showToast({ text: sentenceNow(failure) })),
        },
      });
      navigate.to({ page: 'note', id });
    } catch (failure) {
      if (errorOf(failure).kind === 'stale-revision') {
        await refetch();
        showToast({
          text: t`La note a encore changé : voici ses deux versions d’à présent. Vos choix sont gardés.`,
        });
      } else showToast({ text: sentenceNow(failure) });
    } finally {
      setSaving(false);
    }
  };
  const save = () =>
    finish(
      () =>
        client.notes.merge({
          id,
          base: current.revision,
          siblingIds: together,
          document: resolveMerge(items, choices, current.document),
          ...(titled && { title: sibling.title }),
        }),
      t`Les deux versions sont réunies. Chacune reste dans l’historique.`,
    );
  const setAside = () =>
    finish(
      () => client.notes.setAside({ id, siblingIds: together }),
      t`Cette version est laissée de côté. Elle reste dans l’historique.`,
    );

  return (
    <div className={css.page}>
      <h1 className={css.title}>
        <Trans>Réunir deux versions</Trans>
      </h1>
      <p className={css.lead}>
        <Trans>
          « {current.title} » a été écrite dans deux fenêtres à la fois. Ce qu’une seule a changé est pris ;
          pour le reste, choisissez. Sans choix, les deux textes sont gardés.
        </Trans>
      </p>
      <div className={css.bar}>
        <LocationLink to={{ page: 'note', id }}>
          <ArrowLeft size={13} aria-hidden /> <Trans>Revenir à la note</Trans>
        </LocationLink>
        <span className={css.push} />
        <span role="status">
          {conflicts.length === 0 ? (
            <Trans>Rien à choisir</Trans>
          ) : (
            <Plural value={left} _0="Tout est choisi" one="# choix à faire" other="# choix à faire" />
          )}
        </span>
        {conflicts.length > 0 && (
          <>
            <IconButton icon={ArrowUp} label={t`Choix précédent`} shortcut="Maj+F7" onPress={() => go(-1)} />
            <IconButton icon={ArrowDown} label={t`Choix suivant`} shortcut="F7" onPress={() => go(1)} />
          </>
        )}
        <Button isDisabled={isSaving} onPress={() => void setAside()}>
          <Trans>Laisser de côté</Trans>
        </Button>
        <Button variant="primary" isDisabled={isSaving} onPress={() => void save()}>
          <Trans>Enregistrer la réunion</Trans>
        </Button>
      </div>
      <MergeItems
        list={list}
        items={items}
        choices={choices}
        onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))}
        onUnchoose={(key) => {
          const next = new Map(choices);
          next.delete(key);
          setChoices(next);
        }}
        mine={t`Écrite en parallèle (${nameOf(sibling, locale)})`}
        theirs={t`Dans la note`}
      />
    </div>
  );
}
