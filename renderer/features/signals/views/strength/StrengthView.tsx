import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import { api } from '../../../../client/client.ts';
import { useLocale } from '../../../../i18n/useLocale.ts';
import { dayOf } from '../../../timeline/days.ts';
import { LABEL_FONT, measurer } from '../../../timeline/ink.ts';
import { today } from '../../sheet/use-sheet.ts';
import { PictureView } from '../PictureView.tsx';
import type { Mark, Picture } from '../stage/picture.ts';
import { useLandscape } from '../useLandscape.ts';
import { useSelectedSignals, useSignalsView } from '../view-state.ts';
import { drawStrength } from './draw.ts';
import { layOutStrength, MOST_CELLS } from './layout.ts';

const NONE: never[] = [];
const measure = measurer(LABEL_FONT);

/** How each signal grew stronger or weaker: all curves together, then one by one, those selected first. */
export function StrengthView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const landscape = useLandscape();
  const asked = useDeferredValue(useSignalsView().query).trim();
  const curves = useQuery(
    api.signals.curves.queryOptions({
      input: asked ? { query: asked } : {},
      placeholderData: keepPreviousData,
    }),
  );
  const { ids: selected } = useSelectedSignals();
  const { signals } = landscape;
  const ordered = useMemo(
    () => [
      ...signals.filter(({ id }) => selected.has(id)),
      ...signals
        .filter(({ id }) => !selected.has(id))
        .sort((a, b) => b.observations.total - a.observations.total || (a.code < b.code ? -1 : 1)),
    ],
    [signals, selected],
  );
  const data = curves.data ?? NONE;
  const title = t`Toutes les courbes`;
  const layOut = useCallback(
    (size: { width: number; height: number }): Picture => {
      const strength = layOutStrength(data, {
        signals: ordered,
        width: Math.max(240, size.width),
        today: dayOf(today()),
        measure,
        locale,
      });
      const marks = strength.cells.map(({ signal, box }): Mark => ({
        key: signal.id,
        ids: [signal.id],
        group: 'curves',
        box,
      }));
      return {
        width: strength.width,
        height: Math.max(size.height, strength.height),
        marks,
        draw: (pen, ink, state) => drawStrength(pen, ink, strength, title, state),
      };
    },
    [data, ordered, title, locale],
  );
  const count = data.length;
  const without = signals.length - signals.filter(({ observations }) => observations.total > 0).length;
  return (
    <PictureView
      id="strength"
      header={header}
      landscape={{
        ...landscape,
        loaded: landscape.loaded && curves.data !== undefined,
        error: landscape.error ?? curves.error,
      }}
      label={t`Courbes de renforcement`}
      summary={t`Courbes de renforcement : ${count} ; signaux sans observation : ${without}.`}
      layOut={layOut}
      zoomable={false}
      file="courbes-de-renforcement"
      groupName={() => t`Courbes`}
      legend={[
        t`Hauteur : force du signal, somme de ses observations selon leur vérification (attesté 1, rapporté 0,5, à vérifier 0,25) ; mêmes échelles partout.`,
        t`Triangle plein : renforce. Losange : nuance. Triangle vers le bas : affaiblit. Palier : rien n’a été observé.`,
        t`Un graphique pour chacun des ${MOST_CELLS} signaux les plus observés, la sélection d’abord ; le tableau les donne tous.`,
        ...(without > 0 ? [t`Sans observation, donc sans courbe : ${without}.`] : []),
      ]}
    />
  );
}
