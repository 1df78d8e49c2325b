import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, Copy, FileOutput, FileStack, FolderOpen, Presentation, X } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { openOverlay } from '../../../app/overlays.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { selectionCount } from '../../../ui/layout/layout.css.ts';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { ValidateButton } from '../../review/validation/ValidateButton.tsx';
import type { LanesHandle } from '../lanes-handle.ts';
import { type Step, stepsOf } from '../present/steps.ts';
import { PeriodButton } from '../review/PeriodButton.tsx';
import { SaveForm } from '../saved/SavedViews.tsx';
import { extentOf, inTimeOrder, type Span } from '../spans.ts';
import { linksText } from './copy.ts';
import { clearSelection, useSelection } from './selection.ts';
import * as css from './selection.css.ts';

/** More than this in tabs of their own is a mistake rather than a wish. */
const MOST_TABS = 12;

/** What one can do with the records selected; nothing when there are none. */
export function SelectionBar({
  spans,
  lanes,
  onPresent,
}: {
  spans: readonly Span[];
  lanes: RefObject<LanesHandle | null>;
  onPresent: (steps: readonly Step[]) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const { ids } = useSelection();
  const chosen = useMemo(
    () => (ids.size === 0 ? [] : inTimeOrder(spans.filter(({ item }) => ids.has(item.id)))),
    [spans, ids],
  );
  if (ids.size === 0) return null;
  const count = ids.size;
  const open = () => {
    const [first, ...others] = chosen;
    if (!first) return;
    for (const { item } of others) navigate.inTab(locationOf(item));
    navigate.to(locationOf(first.item));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(linksText(chosen, locale));
    showToast({ text: t`Les liens sont copiés.` });
  };
  return (
    <div className={css.bar} role="region" aria-label={t`Sélection`}>
      <span className={selectionCount} role="status">
        <Plural value={count} one="# fiche sélectionnée" other="# fiches sélectionnées" />
        {chosen.length < count && (
          <span className={css.hidden}>
            {' '}
            <Trans>dont {count - chosen.length} hors du filtre</Trans>
          </span>
        )}
      </span>
      <Button compact onPress={open} isDisabled={chosen.length === 0 || chosen.length > MOST_TABS}>
        <FolderOpen size={14} aria-hidden />
        <Trans>Ouvrir</Trans>
      </Button>
      <Button compact onPress={() => onPresent(stepsOf(chosen, spans))} isDisabled={chosen.length === 0}>
        <Presentation size={14} aria-hidden />
        <Trans>Présenter</Trans>
      </Button>
      <Button
        compact
        onPress={() =>
          openOverlay({ name: 'export', selection: { records: [...ids] }, title: t`Chronologie` })
        }
      >
        <FileOutput size={14} aria-hidden />
        <Trans>Exporter</Trans>
      </Button>
      <Button
        compact
        onPress={() => openOverlay({ name: 'to-report', what: { ids: chosen.map(({ item }) => item.id) } })}
        isDisabled={chosen.length === 0}
      >
        <FileStack size={14} aria-hidden />
        <Trans>Ajouter au rapport</Trans>
      </Button>
      <ValidateButton ids={[...ids]} placement="top" />
      <PeriodButton days={() => extentOf(chosen)} placement="top" />
      <PopoverButton
        label={t`Enregistrer la vue`}
        placement="top"
        trigger={
          <Button compact>
            <Bookmark size={14} aria-hidden />
            <Trans>Enregistrer la vue</Trans>
          </Button>
        }
      >
        {(close) => <SaveForm lanes={lanes} onSaved={close} />}
      </PopoverButton>
      <Button compact onPress={() => void copy()} isDisabled={chosen.length === 0}>
        <Copy size={14} aria-hidden />
        <Trans>Copier les liens</Trans>
      </Button>
      <IconButton
        icon={X}
        label={t`Ne plus rien sélectionner`}
        shortcut={t`Échap`}
        onPress={clearSelection}
      />
    </div>
  );
}
