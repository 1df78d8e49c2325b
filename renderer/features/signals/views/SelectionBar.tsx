import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Copy, FileOutput, X } from 'lucide-react';
import { openOverlay } from '../../../app/overlays.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { selectionCount } from '../../../ui/layout/layout.css.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { GroupButton } from '../groups/GroupButton.tsx';
import type { Landscape } from './useLandscape.ts';
import { clearSignals, useSelectedSignals } from './view-state.ts';
import * as css from './views.css.ts';

/** What one can do with the signals selected; nothing when there are none. */
export function SelectionBar({ landscape: { byId, groups } }: { landscape: Landscape }) {
  const { t } = useLingui();
  const { ids } = useSelectedSignals();
  if (ids.size === 0) return null;
  const chosen = [...ids].flatMap((id) => byId.get(id) ?? []);
  const hidden = ids.size - chosen.length;
  const copy = async () => {
    await navigator.clipboard.writeText(
      chosen.map(({ title, code }) => `- [[${title}]] (${code})`).join('\n'),
    );
    showToast({ text: t`Les liens sont copiés.` });
  };
  return (
    <div className={css.bar} role="region" aria-label={t`Sélection`}>
      <span className={selectionCount} role="status">
        <Plural value={ids.size} one="# signal sélectionné" other="# signaux sélectionnés" />
        {hidden > 0 && (
          <span className={css.quiet}>
            {' '}
            <Trans>dont {hidden} hors du filtre</Trans>
          </span>
        )}
      </span>
      <GroupButton ids={[...ids]} groups={groups} onDone={clearSignals} />
      <Button
        compact
        onPress={() =>
          openOverlay({ name: 'export', selection: { records: [...ids] }, title: t`Signaux faibles` })
        }
      >
        <FileOutput size={14} aria-hidden />
        <Trans>Exporter les fiches</Trans>
      </Button>
      <Button compact onPress={() => void copy()} isDisabled={chosen.length === 0}>
        <Copy size={14} aria-hidden />
        <Trans>Copier les liens</Trans>
      </Button>
      <IconButton icon={X} label={t`Ne plus rien sélectionner`} shortcut={t`Échap`} onPress={clearSignals} />
    </div>
  );
}
