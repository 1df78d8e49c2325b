import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { client } from '../../../client/client.ts';
import { type MadeFile, saveFile } from '../../../client/save-file.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { isoOf } from '../days.ts';
import { inkOf } from '../ink.ts';
import type { LanesHandle } from '../lanes-handle.ts';
import { rangeText } from '../names.ts';
import type { LanesScene } from '../scene.ts';
import { useTimelineView } from '../view-state.ts';
import { type SheetTexts, sheetOf } from './sheet.ts';

export type TimelineFormat = 'svg' | 'png' | 'a4' | 'a3' | 'ics';

/** Gives what makes a file of the lanes on screen and hands it to the person. */
export function useExport(lanes: RefObject<LanesHandle | null>): (format: TimelineFormat) => Promise<void> {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
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
    const sheet = sheetOf(scene, { ...inkOf('light'), paper: '#ffffff' }, textsOf(scene));
    if (format === 'svg') {
      const { svgOf } = await import('../../drawing/svg.ts');
      const content = new Blob([svgOf(sheet)], { type: 'image/svg+xml' });
      return { name: `${name}.svg`, mediaType: 'image/svg+xml', content };
    }
    if (format === 'png') {
      const { pngOf } = await import('../../drawing/png.ts');
      return { name: `${name}.png`, mediaType: 'image/png', content: await pngOf(sheet) };
    }
    const [{ pdfOf }, { exportFonts }] = await Promise.all([
      import('../../drawing/pdf.ts'),
      import('../../drawing/fonts.ts'),
    ]);
    const bytes = await pdfOf(sheet, format, await exportFonts());
    const content = new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
    return { name: `${name}-${format}.pdf`, mediaType: 'application/pdf', content };
  };

  return async (format) => {
    const scene = lanes.current?.scene();
    if (!scene) return;
    try {
      const saved = await saveFile(await make(format, scene));
      if (saved.saved)
        showToast({ text: saved.path ? t`Enregistré : ${saved.path}` : t`Le fichier est prêt.` });
      else if (saved.sentence) showToast({ text: saved.sentence });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
}
