import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SIGNAL_STATE_LABELS } from '#db/domain/signals/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { DuplicatePair as Suggested, SignalSheet } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { api, client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { showUndo } from '../../records/undo.ts';
import { dateWords } from '../views/words.ts';
import * as css from './duplicates.css.ts';

/** Two signals side by side, why they may be one, and what to do of it. */
export function DuplicatePair({ suggested: { pair, score, why } }: { suggested: Suggested }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [first, second] = pair;
  const [isMerging, setIsMerging] = useState(false);
  const reasons = [
    ...(why.words.length > 0 ? [t`mêmes mots : ${why.words.join(', ')}`] : []),
    ...(why.samePlaces.length > 0
      ? [t`captés au même endroit : ${why.samePlaces.map(({ title }) => title).join(', ')}`]
      : []),
    ...(why.sameThemes.length > 0
      ? [t`mêmes thèmes : ${why.sameThemes.map(({ title }) => title).join(', ')}`]
      : []),
    ...(why.daysApart === null
      ? []
      : [t`${plural(why.daysApart, { one: '# jour d’écart', other: '# jours d’écart' })}`]),
  ];
  const dismiss = async () => {
    try {
      const { changeSetId } = await client.signals.dismissDuplicate({ pair: [first.id, second.id] });
      showUndo(t`${first.code} et ${second.code} restent deux signaux.`, changeSetId);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  const percent = score.toLocaleString(locale, { style: 'percent' });
  return (
    <article className={css.card} aria-label={t`${first.code} et ${second.code}`}>
      <div className={css.sides}>
        <Side signal={first} />
        <Side signal={second} />
      </div>
      <p className={css.why}>
        <span className={css.score}>{t`Ressemblance ${percent}`}</span>
        {reasons.length > 0 && ` · ${reasons.join(' · ')}`}
      </p>
      <div className={css.actions}>
        <Button compact onPress={() => setIsMerging(true)}>
          <Trans>Fusionner…</Trans>
        </Button>
        <Button compact variant="quiet" onPress={() => void dismiss()}>
          <Trans>Ce ne sont pas des doublons</Trans>
        </Button>
      </div>
      {isMerging && <MergeDialog pair={pair} onClose={() => setIsMerging(false)} />}
    </article>
  );
}

function Side({ signal }: { signal: RecordRef }) {
  const { t } = useLingui();
  const locale = useLocale();
  const counts = useCounts();
  const { data: sheet } = useQuery(api.signals.sheet.queryOptions({ input: { id: signal.id } }));
  return (
    <section className={css.side} aria-label={signal.code}>
      <h2 className={css.title}>
        <span className={css.code}>{signal.code}</span> <RecordLink record={signal} />
      </h2>
      {sheet ? (
        <>
          <p className={css.meta}>
            <Chip tone="accent">{SIGNAL_STATE_LABELS[sheet.state][locale]}</Chip>
            {sheet.example && <Chip tone="warning">{t`exemple`}</Chip>}
            <span>{dateWords(sheet.capturedOn, locale)}</span>
          </p>
          {sheet.fact && <p className={css.fact}>{sheet.fact}</p>}
          {sheet.question && <p className={css.question}>{sheet.question}</p>}
          <p className={css.meta}>{counts(sheet)}</p>
        </>
      ) : (
        <Skeleton lines={3} />
      )}
    </section>
  );
}

/** What a signal holds, in numbers. */
function useCounts(): (sheet: SignalSheet) => string {
  const { t } = useLingui();
  return ({ observations, interpretations, ratingsByAuthor, groups }) =>
    [
      t`observations : ${observations.length}`,
      t`interprétations : ${interpretations.length}`,
      t`notes : ${ratingsByAuthor.length}`,
      t`groupes : ${groups.length}`,
    ].join(' · ');
}

/** What is joined, before it is: which one stays, and what it gains. */
function MergeDialog({ pair, onClose }: { pair: Suggested['pair']; onClose: () => void }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [first, second] = pair;
  const [keepId, setKeepId] = useState(first.id);
  const counts = useCounts();
  const keep = keepId === first.id ? first : second;
  const merged = keepId === first.id ? second : first;
  const { data: gained } = useQuery(api.signals.sheet.queryOptions({ input: { id: merged.id } }));
  const merge = async () => {
    try {
      const { changeSetId } = await client.signals.merge({ keepId: keep.id, mergeId: merged.id });
      onClose();
      showUndo(t`${merged.code} est joint à ${keep.code}.`, changeSetId);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Fusionner deux signaux`}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button variant="primary" onPress={() => void merge()}>
            <Trans>Fusionner</Trans>
          </Button>
        </>
      }
    >
      <div className={css.preview}>
        <Radios
          label={t`Signal à garder`}
          value={keepId}
          onChange={setKeepId}
          options={pair.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
        <p>
          <Trans>
            {keep.code} reçoit tout ce qui a été dit de {merged.code}, et les textes qui citent {merged.code}{' '}
            mènent à {keep.code}. Le titre et le code de {merged.code} restent comme autres noms.
          </Trans>
        </p>
        {gained && <p className={css.meta}>{counts(gained)}</p>}
        <p className={css.meta}>
          <Trans>
            {merged.code} va à la corbeille avec ses étapes. Si un analyste a noté les deux, sa note de{' '}
            {keep.code} est gardée.
          </Trans>
        </p>
      </div>
    </Dialog>
  );
}
