import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChartScatter, CircleHelp, Radio, Scan, Table2, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { captureFrom } from '../../../app/capture.ts';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../../ui/button/IconButton.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { spacer, toolbar } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { classes } from '../../../ui/classes.ts';
import { OnPaper } from '../../drawing/OnPaper.tsx';
import type { Sheet } from '../../drawing/shapes.ts';
import { inkOf, measurer, SMALL_FONT } from '../../timeline/ink.ts';
import { ExportMenu } from './export/ExportMenu.tsx';
import { sheetOf } from './export/sheet.ts';
import { Filters } from './Filters.tsx';
import { ListPanel } from './panel/ListPanel.tsx';
import { SignalPanel } from './panel/SignalPanel.tsx';
import { PresentPicture } from './PresentPicture.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { CrowdCard, SignalCard } from './SignalCard.tsx';
import { SignalsTable } from './SignalsTable.tsx';
import { Stage, type StageHandle, type StageProps } from './stage/Stage.tsx';
import type { Mark } from './stage/picture.ts';
import type { Landscape } from './useLandscape.ts';
import { useSelectedSignals, useSignalsPlace, useSignalsView } from './view-state.ts';
import { useSignalWords } from './words.ts';
import * as css from './views.css.ts';

export type PictureViewProps = Pick<
  StageProps,
  'id' | 'label' | 'summary' | 'layOut' | 'zoomable' | 'groupName' | 'drag'
> & {
  header: ReactNode;
  landscape: Landscape;
  /** What the marks mean, in words: under the picture and on what is exported. */
  legend: readonly string[];
  /** The name of exported files, without their ending. */
  file: string;
  /** Ratings change the picture: their owner can be chosen. */
  ratings?: boolean;
  /** Names, cards and doors of marks that are no signal; null leaves the usual ones. */
  nameOf?: (mark: Mark) => string | null;
  cardOf?: (mark: Mark) => ReactNode | null;
  onOpen?: (mark: Mark, elsewhere: boolean) => boolean;
  tools?: ReactNode;
  /** What stands beside the picture while no signal is looked at. */
  aside?: ReactNode;
  /** The same as the picture, when the usual table of signals is not. */
  table?: ReactNode;
};

/** A view of the signals: its tools, the picture or its table, what the signal looked at says, and the selection. */
export function PictureView({
  header,
  landscape,
  legend,
  file,
  ratings = false,
  nameOf,
  cardOf,
  onOpen,
  tools,
  aside,
  table,
  ...stage
}: PictureViewProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const words = useSignalWords();
  const { as, analyst, query, cycleId } = useSignalsView();
  const { ids: looked } = useSignalsPlace();
  const handle = useRef<StageHandle>(null);
  const { signals, byId, loaded, error, filtered, cycles } = landscape;
  const isPicture = as === 'picture' && loaded && !error && signals.length > 0;
  const seen = looked.flatMap((id) => byId.get(id) ?? []);
  const examples = signals.filter(({ example }) => example).length;
  const count = signals.length;

  const nameOfMark = (mark: Mark): string => {
    const own = nameOf?.(mark);
    if (own) return own;
    const [first] = mark.ids.flatMap((id) => byId.get(id) ?? []);
    if (!first) return '';
    const others = mark.ids.length - 1;
    return others > 0
      ? t`${mark.ids.length} signaux ensemble, dont ${first.code} ${first.title}`
      : words.spoken(first);
  };
  const cardOfMark = (mark: Mark): ReactNode => {
    const own = cardOf?.(mark);
    if (own) return own;
    const inside = mark.ids.flatMap((id) => byId.get(id) ?? []);
    const [first] = inside;
    if (!first) return null;
    return inside.length > 1 ? <CrowdCard signals={inside} /> : <SignalCard signal={first} />;
  };
  const open = (mark: Mark, elsewhere: boolean) => {
    if (onOpen?.(mark, elsewhere)) return;
    const [id] = mark.ids;
    if (mark.ids.length !== 1 || id === undefined) return;
    const place = locationOf({ id, kind: 'signal' });
    if (elsewhere) navigate.inTab(place);
    else navigate.to(place);
  };
  const textsOf = () => {
    const cycle = cycles.find(({ id }) => id === cycleId)?.title;
    const asked = query.trim();
    const shown = [
      t`${plural(count, { one: '# signal', other: '# signaux' })}`,
      ...(examples > 0 ? [t`${plural(examples, { one: 'dont # exemple', other: 'dont # exemples' })}`] : []),
      ...(cycle ? [t`cycle : ${cycle}`] : []),
      ...(asked ? [t`filtre : ${asked}`] : []),
    ].join(', ');
    return { title: stage.label, subtitle: shown, description: stage.summary, legend, language: locale };
  };

  /** Always in light inks, on white. */
  const sheet = (): Sheet | null => {
    const picture = handle.current?.picture();
    if (!picture) return null;
    return sheetOf(picture, { ...inkOf('light'), paper: '#ffffff' }, textsOf(), {
      measure: measurer(SMALL_FONT),
      selected: useSelectedSignals.getState().ids,
    });
  };

  const content = () => {
    if (error)
      return (
        <ErrorState
          title={t`Les signaux ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={landscape.retry}
        />
      );
    if (!loaded)
      return (
        <div className={css.waiting}>
          <Skeleton lines={12} />
        </div>
      );
    if (count === 0) return <Nothing filtered={filtered} />;
    if (as === 'table') return table ?? <SignalsTable signals={signals} analyst={analyst} />;
    return (
      <>
        <Stage {...stage} nameOf={nameOfMark} cardOf={cardOfMark} onOpen={open} handle={handle} />
        <p className={css.legend}>{legend.join(' ')}</p>
      </>
    );
  };
  const panel =
    seen.length === 1 ? (
      <SignalPanel id={seen[0]?.id ?? ''} />
    ) : seen.length > 1 ? (
      <ListPanel title={t`${seen.length} signaux ensemble`} signals={seen} closable />
    ) : (
      aside
    );
  return (
    <>
      {isPicture && <OnPaper sheet={sheet} />}
      <div className={toolbar}>
        {header}
        <span className={spacer} />
        {isPicture && (
          <PresentPicture {...stage} subtitle={textsOf().subtitle} nameOf={nameOfMark} byId={byId} />
        )}
        <Button
          variant="primary"
          compact
          className={css.tools}
          aria-label={t`Capter un signal`}
          onPress={() => captureFrom(null)}
        >
          <Radio size={14} aria-hidden />
          <span className={css.wideOnly}>
            <Trans>Capter un signal</Trans>
          </span>
        </Button>
      </div>
      <div className={classes(toolbar, css.tools)}>
        <Filters cycles={cycles} ratings={ratings} />
        {tools}
        {loaded && !error && (
          <span className={css.total}>
            <Plural value={count} one="# signal" other="# signaux" />
            {examples > 0 && (
              <>
                {', '}
                <Plural value={examples} one="dont # exemple" other="dont # exemples" />
              </>
            )}
          </span>
        )}
        <span className={spacer} />
        {isPicture && stage.zoomable && (
          <div className={css.group}>
            <IconButton
              icon={ZoomOut}
              label={t`Voir plus large`}
              shortcut="−"
              onPress={() => handle.current?.wider()}
            />
            <IconButton
              icon={ZoomIn}
              label={t`Voir de plus près`}
              shortcut="+"
              onPress={() => handle.current?.closer()}
            />
            <IconButton icon={Scan} label={t`Tout voir`} shortcut="0" onPress={() => handle.current?.all()} />
          </div>
        )}
        <div className={css.group} role="group" aria-label={t`Affichage`}>
          <IconToggle
            icon={ChartScatter}
            label={t`Dessin`}
            isSelected={as === 'picture'}
            onChange={() => useSignalsView.setState({ as: 'picture' })}
          />
          <IconToggle
            icon={Table2}
            label={t`Tableau`}
            isSelected={as === 'table'}
            onChange={() => useSignalsView.setState({ as: 'table' })}
          />
        </div>
        {isPicture && <LegendButton legend={legend} />}
        {isPicture && <ExportMenu sheet={sheet} file={file} />}
      </div>
      <div className={css.body}>
        <div className={css.main}>{content()}</div>
        {panel && isPicture && (
          <aside className={css.side} aria-label={t`Signal choisi`} tabIndex={0}>
            {panel}
          </aside>
        )}
        <SelectionBar landscape={landscape} />
      </div>
    </>
  );
}

/** What the marks mean, one sentence a line, and the keys. */
function LegendButton({ legend }: { legend: readonly string[] }) {
  const { t } = useLingui();
  return (
    <PopoverButton
      label={t`Légende`}
      placement="bottom end"
      trigger={<IconButton icon={CircleHelp} label={t`Légende et clavier`} />}
    >
      <div className={css.legendList}>
        {legend.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={css.quiet}>
          <Trans>
            Flèches : d’un élément à l’autre. Entrée : ouvrir. Espace, ou Maj et flèche : sélectionner. + et −
            : zoom. 0 : tout voir. Maj et glisser : sélectionner par un rectangle.
          </Trans>
        </p>
      </div>
    </PopoverButton>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useLingui();
  return filtered ? (
    <EmptyState
      title={t`Aucun signal ne répond à ces filtres`}
      actions={
        <Button onPress={() => useSignalsView.setState({ query: '', cycleId: null })}>
          <Trans>Effacer les filtres</Trans>
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t`Aucun signal faible pour l’instant`}
      actions={
        <Button variant="primary" onPress={() => captureFrom(null)}>
          <Trans>Capter un signal</Trans>
        </Button>
      }
    >
      <Trans>
        Un fait inattendu, entendu en Atelier ou lu, et la question qu’il pose : captez-le en une phrase. Il
        prendra place ici dès qu’il aura un impact, un horizon ou des notes.
      </Trans>
    </EmptyState>
  );
}
