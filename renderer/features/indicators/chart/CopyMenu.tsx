import { useLingui } from '@lingui/react/macro';
import { ChartLine, Copy, Download, FileImage, FileInput } from 'lucide-react';
import { useState } from 'react';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import { svgOf } from '#db/domain/indicators/chart/svg.ts';
import type { Reading } from '#db/domain/indicators/reading.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { saveFile } from '../../../client/save-file.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { useChartWords } from '../useChartWords.ts';
import { copyLive } from '../live/copy.ts';
import { InsertInNote } from '../live/InsertInNote.tsx';
import { liveChart } from '../live/live.ts';
import { asTable } from './as-table.ts';
import { chartInk, textWidth } from './ink.ts';
import { pngOf } from './picture.ts';
import { layOut } from '#db/domain/indicators/chart/scene.ts';

const SIZE = { width: 760, height: 340 };

/** Takes a chart elsewhere: its figures as a table, its picture as SVG or PNG. */
export function CopyMenu({
  indicator,
  measures,
  reading,
}: {
  indicator: Pick<RecordRef, 'id' | 'code' | 'title'>;
  measures: readonly MeasureRead[];
  reading: Reading;
}) {
  const { t } = useLingui();
  const words = useChartWords();
  const [inserting, setInserting] = useState(false);

  const table = () => {
    const names = [
      t`Date`,
      t`Valeur`,
      t`Unité`,
      t`Base`,
      t`Échantillon`,
      t`Série comparable`,
      t`Question posée`,
      t`Étude`,
      t`Page`,
      t`Source`,
      t`Adresse`,
      t`Vérification`,
      t`Commentaire`,
    ];
    const rows = measures.map((one) => [
      words.when(one),
      one.value.toLocaleString(words.locale, { useGrouping: false, maximumFractionDigits: 12 }),
      one.unit,
      one.base,
      one.sample ?? '',
      one.comparability ?? '',
      one.question ?? '',
      one.study?.code ?? '',
      one.page ?? '',
      one.sourceLabel,
      one.sourceAddress ?? '',
      VERIFICATION_LABELS[one.verification][words.locale],
      one.comment,
    ]);
    return asTable([names, ...rows], `${indicator.code} ${indicator.title}`);
  };
  const picture = () => {
    const scene = layOut({ measures, reading, ...SIZE, locale: words.locale, widthOf: textWidth, words });
    // In the light colours, whatever the screen shows.
    return svgOf(scene, chartInk('light'), {
      title: `${indicator.title} (${indicator.code})`,
      summary: words.summary(measures, reading),
    });
  };

  const copy = (items: () => Record<string, Blob | Promise<Blob>>, done: string) => {
    // Made inside the press: a clipboard takes nothing later.
    Promise.resolve()
      .then(() => navigator.clipboard.write([new ClipboardItem(items())]))
      .then(
        () => showToast({ text: done }),
        () => showToast({ text: t`Le presse-papiers n’est pas disponible.` }),
      );
  };
  const save = async (format: 'svg' | 'png') => {
    const svg = picture();
    const content = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, SIZE);
    const saved = await saveFile({ name: `${indicator.code}.${format}`, mediaType: content.type, content });
    if (!saved.saved && saved.sentence) showToast({ text: saved.sentence });
  };
  const saveOrSay = (format: 'svg' | 'png') => {
    save(format).catch(() => showToast({ text: t`L’image n’a pas pu être faite.` }));
  };

  const copyChart = () => {
    const { tsv, html } = table();
    const done = copyLive(liveChart(indicator, measures), { text: tsv, html });
    showToast({
      text: done
        ? t`Graphique copié : dans une note, il restera à jour.`
        : t`Le presse-papiers n’est pas disponible.`,
    });
  };

  return (
    <>
      <MenuButton
        label={t`Copier ou enregistrer`}
        placement="bottom end"
        trigger={
          <Button compact variant="quiet">
            <Copy size={14} aria-hidden />
            {t`Copier`}
          </Button>
        }
      >
        <MenuItem
          icon={Copy}
          onAction={() =>
            copy(
              () => {
                const { tsv, html } = table();
                return {
                  'text/plain': new Blob([tsv], { type: 'text/plain' }),
                  'text/html': new Blob([html], { type: 'text/html' }),
                };
              },
              t`Tableau copié.`,
            )
          }
        >{t`Copier le tableau`}</MenuItem>
        <MenuItem
          icon={FileImage}
          onAction={() => copy(() => ({ 'image/png': pngOf(picture(), SIZE) }), t`Image copiée.`)}
        >
          {t`Copier l’image`}
        </MenuItem>
        <MenuItem icon={Download} onAction={() => saveOrSay('svg')}>{t`Enregistrer en SVG`}</MenuItem>
        <MenuItem icon={Download} onAction={() => saveOrSay('png')}>{t`Enregistrer en PNG`}</MenuItem>
        <MenuItem icon={ChartLine} onAction={copyChart}>{t`Copier pour une note`}</MenuItem>
        <MenuItem icon={FileInput} onAction={() => setInserting(true)}>{t`Insérer dans une note`}</MenuItem>
      </MenuButton>
      {inserting && (
        <InsertInNote node={liveChart(indicator, measures)} onClose={() => setInserting(false)} />
      )}
    </>
  );
}
