import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { propertyOf, type PropertyValue } from '#db/domain/properties.ts';
import type { Verification } from '#db/domain/impacts.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { flushAll } from '../../app/flush.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { api, client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { formatValue } from '../records/properties/format-value.ts';
import { RecordPicker } from '../records/RecordPicker.tsx';
import { showUndo } from '../records/undo.ts';
import { useRecord } from '../records/use-record.ts';
import * as css from './links.css.ts';

/** Makes one record of two of the same kind: which is kept, which values win, what comes along. */
export function MergeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data: record } = useRecord(id);
  const [other, setOther] = useState<RecordRef | null>(null);
  const [swapped, setSwapped] = useState(false);
  const [take, setTake] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [isMerging, setMerging] = useState(false);
  if (!record) return null;
  const [keepId, mergeId] = swapped && other ? [other.id, id] : [id, other?.id ?? null];
  const run = async () => {
    if (mergeId === null || !other) return;
    setMerging(true);
    try {
      await flushAll();
      const { changeSetId } = await client.links.merge({ keepId, mergeId, take: [...take] });
      onClose();
      navigate.forgetRecord(mergeId);
      navigate.to(locationOf(swapped ? other : record));
      showUndo(t`Deux fiches réunies en une.`, changeSetId);
    } catch (error) {
      setProblem(sentenceOf(error));
      setMerging(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t`Réunir avec une autre fiche`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button variant="primary" isDisabled={mergeId === null || isMerging} onPress={() => void run()}>
            {t`Réunir`}
          </Button>
        </>
      }
    >
      <RecordPicker
        label={t`Fiche qui dit la même chose que « ${record.title} »`}
        kinds={[record.kind]}
        except={id}
        picked={other}
        onPick={(picked) => {
          setOther(picked);
          setTake(new Set());
          setProblem(null);
        }}
        autoFocus
        problem={problem}
      />
      {mergeId !== null && (
        <Comparison
          keepId={keepId}
          mergeId={mergeId}
          take={take}
          onTake={(name, taken) =>
            setTake((before) => {
              const next = new Set(before);
              if (taken) next.add(name);
              else next.delete(name);
              return next;
            })
          }
          onSwap={() => {
            setSwapped(!swapped);
            setTake(new Set());
          }}
        />
      )}
    </Dialog>
  );
}

function Comparison({
  keepId,
  mergeId,
  take,
  onTake,
  onSwap,
}: {
  keepId: string;
  mergeId: string;
  take: ReadonlySet<string>;
  onTake: (name: string, taken: boolean) => void;
  onSwap: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(
    api.links.mergePreview.queryOptions({ input: { keepId, mergeId } }),
  );
  if (error)
    return (
      <ErrorState
        small
        title={t`Ces fiches ne se comparent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={5} />;
  const { keep, merge, notes } = data;
  const labels: Readonly<Record<string, string>> = {
    ...{ title: t`Titre`, summary: t`Résumé`, date: t`Date`, planned: t`Date prévue` },
    verification: t`Vérification`,
  };
  const labelOf = (name: string) => {
    const key = name.replace(/^property:/, '');
    return labels[name] ?? propertyOf(keep.kind, key)?.label[locale] ?? key;
  };
  const wordsOf = (name: string, value: PropertyValue) =>
    name === 'verification'
      ? VERIFICATION_LABELS[value as Verification][locale]
      : formatValue(value, propertyOf(keep.kind, name.replace(/^property:/, '')), locale);
  const theirs = new Map(merge.values.map(({ name, value }) => [name, value]));
  const mine = new Map(keep.values.map(({ name, value }) => [name, value]));
  const names = [...new Set([...mine.keys(), ...theirs.keys()])].filter(
    (name) => (mine.get(name) ?? null) !== null || (theirs.get(name) ?? null) !== null,
  );
  const coming = [
    { count: merge.relations, words: plural(merge.relations, { one: '# relation', other: '# relations' }) },
    { count: merge.mentions, words: plural(merge.mentions, { one: '# citation', other: '# citations' }) },
    { count: merge.sources, words: plural(merge.sources, { one: '# source', other: '# sources' }) },
    {
      count: merge.claims,
      words: plural(merge.claims, { one: '# valeur notée', other: '# valeurs notées' }),
    },
    { count: merge.measures, words: plural(merge.measures, { one: '# mesure', other: '# mesures' }) },
    { count: merge.attachments, words: plural(merge.attachments, { one: '# fichier', other: '# fichiers' }) },
    { count: merge.words, words: plural(merge.words, { one: '# mot de texte', other: '# mots de texte' }) },
  ];
  const carried =
    coming.flatMap(({ count, words }) => (count > 0 ? [words] : [])).join(', ') || t`rien de plus`;
  return (
    <>
      <div className={css.head}>
        <p className={css.grow}>
          <Trans>
            « {keep.title} » ({keep.code}) est gardée ; « {merge.title} » ({merge.code}) va à la corbeille, et
            son titre reste parmi les autres noms.
          </Trans>
        </p>
        <Button compact onPress={onSwap}>
          <Trans>Garder plutôt l’autre</Trans>
        </Button>
      </div>
      <table className={css.values}>
        <thead>
          <tr>
            <th scope="col" className={css.valueName}>{t`Valeur`}</th>
            <th scope="col" className={css.valueHead}>
              {keep.code} · <Trans>gardée</Trans>
            </th>
            <th scope="col" className={css.valueHead}>
              {merge.code}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const [left, right] = [mine.get(name) ?? null, theirs.get(name) ?? null];
            const differ = left !== null && right !== null && JSON.stringify(left) !== JSON.stringify(right);
            const taken = take.has(name) || left === null;
            const side = (value: PropertyValue | null, isTheirs: boolean) => {
              if (value === null) return '—';
              if (!differ) return wordsOf(name, value);
              return (
                <label className={css.choice}>
                  <input
                    type="radio"
                    name={name}
                    checked={taken === isTheirs}
                    onChange={() => onTake(name, isTheirs)}
                  />
                  <span>{wordsOf(name, value)}</span>
                </label>
              );
            };
            return (
              <tr key={name}>
                <th scope="row" className={css.valueHead}>
                  {labelOf(name)}
                </th>
                <td className={css.valueCell}>{side(left, false)}</td>
                <td className={css.valueCell}>{side(right, true)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.small}>
        <Trans>Viennent avec elle : {carried}.</Trans>{' '}
        {notes > 0 && (
          <Plural
            value={notes}
            one="Un texte qui la cite mènera à la fiche gardée."
            other="# textes qui la citent mèneront à la fiche gardée."
          />
        )}
      </p>
    </>
  );
}
