import { useLingui } from '@lingui/react/macro';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import type { Signal } from './signal.ts';
import { useSignalWords } from './words.ts';
import * as css from './views.css.ts';

/** A signal in a few lines, under the pointer. */
export function SignalCard({ signal }: { signal: Signal }) {
  const { t } = useLingui();
  const words = useSignalWords();
  return (
    <>
      <span className={css.cardKind}>
        <KindIcon kind="signal" size={13} />
        {signal.code} · {words.state(signal)}
        {signal.example && ` · ${t`exemple`}`}
      </span>
      <span className={css.cardTitle}>{signal.title}</span>
      <span className={css.cardLine}>
        {words.observations(signal)}, {words.horizon(signal)}
      </span>
      <span className={css.cardMuted}>{words.impacts(signal)}</span>
      <span className={css.cardMuted}>{words.ratings(signal) || t`sans note`}</span>
    </>
  );
}

/** The signals of a bubble: how many, and the first of them. */
export function CrowdCard({ signals }: { signals: readonly Signal[] }) {
  const { t } = useLingui();
  const count = signals.length;
  return (
    <>
      <span className={css.cardTitle}>{t`${count} signaux ensemble`}</span>
      {signals.slice(0, 5).map((signal) => (
        <span key={signal.id} className={css.cardLine}>
          {signal.code} {signal.title}
        </span>
      ))}
      {count > 5 && (
        <span className={css.cardMuted}>{t`et ${count - 5} de plus : cliquez pour les lire`}</span>
      )}
    </>
  );
}
