import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { client } from '../../../client/client.ts';
import type { MadeFile } from '../../../client/save-file.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { fileOf, type SheetFormat } from '../../drawing/file-of.ts';
import type { Sheet } from '../../drawing/shapes.ts';
import { saveAndTell } from '../../export/save-and-tell.ts';
import { isoOf } from '../days.ts';
import { inkOf } from '../ink.ts';
import type { LanesHandle } from '../lanes-handle.ts';
import { rangeText } from '../names.ts';
import type { LanesScene } from '../scene.ts';
import { useTimelineView } from '../view-state.ts';
import { type SheetTexts, sheetOf } from './sheet.ts';

export type TimelineFormat = SheetFormat | 'ics';

/** Gives what draws the lanes on screen for paper, and what makes a file of them and hands it to the person. */
export function useExport(lanes: RefObject<LanesHandle | null>): {
  sheet: () => Sheet | null;
  save: (format: TimelineFormat) => Promise<void>;
} {
  const { t } = useLingui();
  const locale = useLocale();
  const { query } = useTimelineView();

  const textsOf = ({ view, inView, layout, nameOf }: LanesScene): SheetTexts => {
    const range = rangeText(view.from, view.to, locale);
    const count = inView.length;
    const names = layout.lanes.map(({ lane }) => `${nameOf(lane.of)} (${lane.spans.length})`).join(', ');
    return {
      title: t`Chronologie`,
      subtitle: query.trim() ? t`${range}, filtre : ${query.trim()}` : range,
      description: t`${count} fiches datées de ${range}. Lignes : ${names}.`,
      footer: t`Vigie, ${count} fiches datées. Contour pointillé : date approximative, incertaine ou annoncée. Cercle pâle : jour inconnu.`,
      language: locale,
    };
  };

  const drawn = (scene: LanesScene): Sheet =>
    sheetOf(scene, { ...inkOf('light'), paper: '#ffffff' }, textsOf(scene));

  const make = async (format: TimelineFormat, scene: LanesScene): Promise<MadeFile> => {
    const { from, to } = scene.view;
    const name = `chronologie-${isoOf(from).slice(0, 4)}-${isoOf(to).slice(0, 4)}`;
    if (format === 'ics') {
      const records = scene.inView.map(({ item }) => item.id);
      const made = await client.exports.create({
        selection: { records },
        format: 'ics',
        title: t`Chronologie`,
        locale,
        withLinkedNotes: false,
      });
      return { name: `${name}.ics`, mediaType: made.mediaType, content: made.content };
    }
    return fileOf(drawn(scene), format, name);
  };

  const sheet = () => {
    const scene = lanes.current?.scene();
    return scene ? drawn(scene) : null;
  };
  const save = async (format: TimelineFormat) => {
    const scene = lanes.current?.scene();
    if (scene) await saveAndTell(() => make(format, scene));
  };
  return { sheet, save };
}
