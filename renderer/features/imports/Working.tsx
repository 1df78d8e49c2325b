import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ProgressBar } from 'react-aria-components';
import * as css from './imports.css.ts';
import type { Progress } from './useImport.ts';

/** How far an import is: files handed over, read or written. */
export function Working({
  step,
  progress,
  of = 'files',
}: {
  step: 'sending' | 'reading' | 'writing';
  progress: Progress;
  of?: 'files' | 'records';
}) {
  const { t } = useLingui();
  const { done, total } = progress;
  const labels = { sending: t`Réception des fichiers`, reading: t`Lecture`, writing: t`Import` };
  return (
    <div className={css.working}>
      <ProgressBar
        aria-label={labels[step]}
        isIndeterminate={total === null}
        value={done}
        maxValue={Math.max(total ?? 1, 1)}
      >
        {({ percentage }) => (
          <div className={css.track}>
            <div className={css.fill} style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <p className={css.lead} role="status">
        {labels[step]}
        {total !== null && (
          <span className={css.muted}>
            {' '}
            {of === 'files' ? (
              <Plural value={total} one={`${done} sur # fichier`} other={`${done} sur # fichiers`} />
            ) : (
              <Trans>
                {done} sur {total}
              </Trans>
            )}
          </span>
        )}
      </p>
      {step === 'writing' && (
        <p className={css.muted}>
          <Trans>L’archive est sauvegardée d’abord. Arrêter reprend tout ce qui vient d’être importé.</Trans>
        </p>
      )}
    </div>
  );
}
