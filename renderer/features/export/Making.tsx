import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import * as css from './export.css.ts';
import type { Progress } from './useExport.ts';

/** What takes less is over before one has read how far it was, in ms. */
const SHOWN_AFTER = 500;

/** How far an export is: records read, then the document laid out, of which no one knows how long it takes. */
export function Making({ progress }: { progress: Progress }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const reading = progress !== null && progress.done < progress.total;
  return (
    <div className={css.making}>
      <p className={css.status} role="status">
        {reading || progress === null ? (
          <Trans>Préparation du document…</Trans>
        ) : (
          <Trans>Mise en page…</Trans>
        )}
      </p>
      {shown && (
        <ProgressBar
          aria-label={t`Avancement de l’export`}
          isIndeterminate={!reading}
          value={reading ? progress.done : 0}
          maxValue={progress?.total ?? 1}
        >
          {({ percentage, isIndeterminate }) => (
            <>
              <div className={css.track}>
                {isIndeterminate ? (
                  <div className={css.moving} />
                ) : (
                  <div className={css.fill} style={{ width: `${percentage ?? 0}%` }} />
                )}
              </div>
              {reading && (
                <p className={css.counted}>
                  <Trans>
                    {progress.done} fiches lues sur {progress.total}
                  </Trans>
                </p>
              )}
            </>
          )}
        </ProgressBar>
      )}
    </div>
  );
}
