import { useLingui } from '@lingui/react/macro';
import { Copy, FileInput, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { escapeXml } from '../../drawing/svg.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { useChartWords } from '../useChartWords.ts';
import { copyLive } from './copy.ts';
import { InsertInNote } from './InsertInNote.tsx';
import { liveFigure } from './live.ts';

/** Takes a measure into a note, where it stays live. */
export function MeasureMenu({ record, measure }: { record: RecordDetail; measure: MeasureRead }) {
  const { t } = useLingui();
  const words = useChartWords();
  const [inserting, setInserting] = useState(false);
  const node = liveFigure(record, record.measures, measure.id);
  if (!node) return null;
  const copy = () => {
    const source = `${record.title}, ${words.when(measure)}, ${measure.base} ; ${measure.sourceLabel}`;
    const done = copyLive(node, {
      text: `${words.figure(measure)} (${source})`,
      html: `<span title="${escapeXml(source)}">${escapeXml(words.figure(measure))}</span>`,
    });
    showToast({
      text: done
        ? t`Chiffre copié : dans une note, il restera à jour.`
        : t`Le presse-papiers n’est pas disponible.`,
    });
  };
  return (
    <>
      <MenuButton
        label={t`Citer cette mesure`}
        placement="bottom end"
        trigger={<IconButton icon={NotebookPen} size={13} label={t`Citer cette mesure`} />}
      >
        <MenuItem icon={Copy} onAction={copy}>{t`Copier le chiffre`}</MenuItem>
        <MenuItem icon={FileInput} onAction={() => setInserting(true)}>{t`Insérer dans une note`}</MenuItem>
      </MenuButton>
      {inserting && <InsertInNote node={node} onClose={() => setInserting(false)} />}
    </>
  );
}
