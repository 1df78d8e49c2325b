import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useMemo } from 'react';
import { LABEL_FONT, measurer, SMALL_FONT } from '../../../timeline/ink.ts';
import { ListPanel } from '../panel/ListPanel.tsx';
import { PictureView } from '../PictureView.tsx';
import type { Box } from '../placement/labels.ts';
import { ratingOf } from '../signal.ts';
import type { Move, Picture } from '../stage/picture.ts';
import { useForemost } from '../useForemost.ts';
import { useLandscape } from '../useLandscape.ts';
import { useSignalsView } from '../view-state.ts';
import * as css from '../views.css.ts';
import type { MatrixWords } from './draw.ts';
import { layOutMatrix } from './layout.ts';
import { pictureOfMatrix } from './picture.ts';

/** Signals by their ratings of impact and uncertainty; those without are listed beside, never placed. */
export function MatrixView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const landscape = useLandscape();
  const { analyst } = useSignalsView();
  const { signals } = landscape;
  const foremost = useForemost();
  const words = useMemo(
    (): MatrixWords => ({
      impact: t`↑ Impact`,
      uncertainty: t`Incertitude →`,
      quadrants: [
        t`Fort impact, peu incertain`,
        t`Fort impact, incertain`,
        t`Faible impact, incertain`,
        t`Faible impact, peu incertain`,
      ],
    }),
    [t],
  );
  const layOut = useCallback(
    (size: { width: number; height: number }, move: Move): Picture => {
      const matrix = layOutMatrix(signals, {
        ...size,
        move,
        analyst,
        measure: measures.label,
        obstacles: (plot) => captions(plot, words),
        foremost,
      });
      return pictureOfMatrix(matrix, words, size, analyst === 'all');
    },
    [signals, analyst, words, foremost],
  );
  const unrated = useMemo(
    () =>
      signals.filter(
        (signal) =>
          ratingOf(signal, 'impact', analyst) === null || ratingOf(signal, 'incertitude', analyst) === null,
      ),
    [signals, analyst],
  );
  const count = unrated.length;
  const rated = signals.length - count;
  const groups: Record<string, string> = {
    'strong sure': words.quadrants[0],
    'strong unsure': words.quadrants[1],
    'weak unsure': words.quadrants[2],
    'weak sure': words.quadrants[3],
  };
  return (
    <PictureView
      id="matrix"
      header={header}
      landscape={landscape}
      label={t`Matrice impact × incertitude`}
      summary={t`Signaux placés par leurs notes d’impact et d’incertitude : ${rated} ; sans l’une de ces notes : ${count}.`}
      layOut={layOut}
      zoomable
      ratings
      file="matrice-impact-incertitude"
      groupName={(group) => groups[group] ?? group}
      aside={
        count > 0 && (
          <ListPanel title={t`Sans place : ${count}`} signals={unrated}>
            <p className={css.quiet}>
              {analyst === 'own' ? (
                <Trans>Vous n’avez pas noté l’impact ou l’incertitude de ces signaux.</Trans>
              ) : (
                <Trans>
                  Il manque à ces signaux une note d’impact ou d’incertitude : ils ne sont placés nulle part.
                </Trans>
              )}
            </p>
          </ListPanel>
        )
      }
      legend={[
        analyst === 'own'
          ? t`Place : vos notes d’impact et d’incertitude, de 1 à 5.`
          : t`Place : moyennes des notes d’impact et d’incertitude, de 1 à 5.`,
        t`Sous le pointeur ou sélectionné : trait épais, un écart type de part et d’autre ; trait fin, de la plus basse à la plus haute note.`,
        t`Taille : observations. Halo : dispersion. Opacité : fiabilité de la source.`,
        ...(count > 0 ? [t`Sans l’une de ces notes, donc sans place : ${count}.`] : []),
      ]}
    />
  );
}

const measures = { label: measurer(LABEL_FONT), small: measurer(SMALL_FONT) };

/** Where the names of the quarters stand: no signal's name goes over them. */
function captions({ x0, y0, x1, y1 }: Box, { quadrants }: MatrixWords): Box[] {
  const [first = 0, second = 0, third = 0, fourth = 0] = quadrants.map(measures.small);
  return [
    { x0, y0, x1: x0 + first + 16, y1: y0 + 24 },
    { x0: x1 - second - 16, y0, x1, y1: y0 + 24 },
    { x0: x1 - third - 16, y0: y1 - 24, x1, y1 },
    { x0, y0: y1 - 24, x1: x0 + fourth + 16, y1 },
  ];
}
