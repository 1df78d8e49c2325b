import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useMemo } from 'react';
import { HORIZON_LABELS } from '#db/domain/signals/vocabulary.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../../i18n/useLocale.ts';
import { LABEL_FONT, measurer, STRONG_FONT } from '../../../timeline/ink.ts';
import { PictureView } from '../PictureView.tsx';
import type { Signal } from '../signal.ts';
import type { Move, Picture } from '../stage/picture.ts';
import { useForemost } from '../useForemost.ts';
import { useLandscape } from '../useLandscape.ts';
import { useSignalsView } from '../view-state.ts';
import type { Ring, Sector } from './cells.ts';
import { layOutRadar, type RadarOptions } from './layout.ts';
import { pictureOfRadar } from './picture.ts';

/** Impacts as sectors, horizons as rings. */
export function RadarView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const landscape = useLandscape();
  const { analyst } = useSignalsView();
  const { signals } = landscape;
  const names = useNames();
  const foremost = useForemost();
  const layOut = useCallback(
    (size: { width: number; height: number }, move: Move): Picture => {
      const options: RadarOptions = {
        ...size,
        move,
        analyst,
        measure: measures.label,
        strong: measures.strong,
        ...names,
        foremost,
      };
      return pictureOfRadar(layOutRadar(signals, options), size);
    },
    [signals, analyst, names, foremost],
  );
  const summary = useMemo(() => {
    const sectors = Map.groupBy(signals, ({ impacts }) => names.sectorName({ impacts }));
    const parts = [...sectors].map(([name, inside]) => `${name} : ${inside.length}`).join(' ; ');
    return t`Signaux : ${signals.length}. ${parts}.`;
  }, [signals, names, t]);
  const groupName = (group: string): string => {
    const [sector = '', ring = ''] = group.split(' ');
    const impacts = sector.split('+').filter(Boolean) as Signal['impacts'];
    return `${names.sectorName({ impacts })}, ${
      ring === 'unknown' ? t`horizon inconnu` : HORIZON_LABELS[ring as keyof typeof HORIZON_LABELS][locale]
    }`;
  };
  return (
    <PictureView
      id="radar"
      header={header}
      landscape={landscape}
      label={t`Radar des signaux`}
      summary={summary}
      layOut={layOut}
      zoomable
      ratings
      file="radar-des-signaux"
      groupName={groupName}
      legend={[
        t`Secteur : impact ; entre deux secteurs, les signaux qui ont les deux.`,
        t`Anneau : horizon ; hors du cercle, horizon inconnu.`,
        t`Taille : nombre d’observations.`,
        t`Halo : dispersion des notes entre analystes.`,
        t`Opacité : fiabilité de la source ; cercle vide : fiabilité non notée.`,
        t`Barré : infirmé ou archivé.`,
        t`Nombre : signaux trop proches pour être séparés à cette échelle.`,
        t`La place dans une case n’a pas de sens.`,
      ]}
    />
  );
}

const measures = { label: measurer(LABEL_FONT), strong: measurer(STRONG_FONT) };

function useNames() {
  const { t } = useLingui();
  const locale = useLocale();
  return useMemo(() => {
    const short = {
      performance: t`Performance`,
      innovation: t`Innovation`,
      confiance: t`Confiance`,
    };
    return {
      sectorName: ({ impacts }: Pick<Sector, 'impacts'>): string => {
        const [first] = impacts;
        if (first === undefined) return t`Sans impact`;
        if (impacts.length === 1) return IMPACT_LABELS[first][locale];
        return impacts.length === 3
          ? t`Les trois impacts`
          : impacts.map((impact) => short[impact]).join(' + ');
      },
      ringName: ({ id }: Pick<Ring, 'id'>): string =>
        id === 'unknown' ? t`inconnu` : t`${id.replace('-', '–')} ans`,
    };
  }, [t, locale]);
}
