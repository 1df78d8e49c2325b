import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { changesIn, type BlockDiff } from '#db/domain/document/diff/diff.ts';
import { useMedia } from '../../../app/useMedia.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { Select } from '../../../ui/field/Select.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { BlockContent } from './BlockContent.tsx';
import * as css from './compare.css.ts';
import { foldSame, type Fold } from './fold.ts';

type Layout = 'beside' | 'through';

/**
 * What changed from one state of a note to another: side by side where there is room, else one under the other. F7 and
 * Maj+F7 go from change to change, as in a word processor. `onTake` offers to take one difference back.
 */
export function Comparison({
  diff,
  before,
  after,
  onTake,
  tools,
}: {
  diff: readonly BlockDiff[];
  /** What each side is called. */
  before: string;
  after: string;
  onTake?: ((index: number) => void) | undefined;
  /** What stands in the bar before the changes. */
  tools?: ReactNode;
}) {
  const { t } = useLingui();
  const isWide = useMedia('(min-width: 1280px)');
  const [chosen, setChosen] = useState<Layout | null>(null);
  const layout = chosen ?? (isWide ? 'beside' : 'through');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => foldSame(diff, opened), [diff, opened]);
  const total = changesIn(diff);

  const go = (step: 1 | -1) => {
    const changes = [...(list.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    if (changes.length === 0) return;
    const focused = changes.findIndex((one) => one.contains(document.activeElement));
    const from = focused >= 0 ? focused : at;
    const next = (from + step + changes.length) % changes.length;
    setAt(next);
    changes[next]?.focus();
    changes[next]?.scrollIntoView({ block: 'center' });
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div>
      <div className={css.bar}>
        {tools}
        <span className={css.push} />
        <span role="status">
          {total === 0 ? (
            <Trans>Aucun changement</Trans>
          ) : (
            <Plural value={total} one="# changement" other="# changements" />
          )}
        </span>
        <IconButton
          icon={ArrowUp}
          label={t`Changement précédent`}
          shortcut="Maj+F7"
          isDisabled={total === 0}
          onPress={() => go(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t`Changement suivant`}
          shortcut="F7"
          isDisabled={total === 0}
          onPress={() => go(1)}
        />
        <Select<Layout>
          shape="pill"
          label={t`Disposition`}
          value={layout}
          onChange={setChosen}
          options={[
            { value: 'beside', label: t`Côte à côte` },
            { value: 'through', label: t`À la suite` },
          ]}
        />
      </div>
      <div className={css.rows} ref={list}>
        {layout === 'beside' && (
          <div className={css.heads}>
            <span className={css.headOf}>{before}</span>
            <span className={css.headOf}>{after}</span>
          </div>
        )}
        {parts.map((part) =>
          part.kind === 'fold' ? (
            <Folded
              key={`fold${part.from}`}
              fold={part}
              onOpen={() => setOpened(new Set([...opened, part.from]))}
            />
          ) : (
            <Row
              key={part.index}
              diff={part.diff}
              layout={layout}
              onTake={onTake && (() => onTake(part.index))}
            />
          ),
        )}
      </div>
    </div>
  );
}

function Folded({ fold, onOpen }: { fold: Fold; onOpen: () => void }) {
  return (
    <button type="button" className={css.folded} onClick={onOpen}>
      <Plural value={fold.count} one="# bloc identique" other="# blocs identiques" />
    </button>
  );
}

/** What a change is called, its sign, and how it looks. */
function useChange(diff: BlockDiff) {
  const { t } = useLingui();
  switch (diff.change) {
    case 'added':
      return { name: t`Bloc ajouté`, sign: '+', tone: 'added' } as const;
    case 'removed':
      return { name: t`Bloc retiré`, sign: '−', tone: 'removed' } as const;
    case 'changed':
      return {
        name: diff.reshaped ? t`Bloc modifié, sa forme aussi` : t`Bloc modifié`,
        sign: '±',
        tone: 'changed',
      } as const;
    case 'moved-here':
      return {
        name: diff.edited ? t`Bloc déplacé ici et modifié` : t`Bloc déplacé ici`,
        sign: '↳',
        tone: 'moved',
      } as const;
    case 'moved-away':
      return { name: t`Bloc déplacé ailleurs`, sign: '↱', tone: 'moved' } as const;
    default:
      return { name: '', sign: '', tone: 'same' } as const;
  }
}

function Row({
  diff,
  layout,
  onTake,
}: {
  diff: BlockDiff;
  layout: Layout;
  onTake: (() => void) | undefined;
}) {
  const { name, sign, tone } = useChange(diff);
  const isChange = diff.change !== 'same';
  const counts = isChange && diff.change !== 'moved-away';
  const about = counts ? { 'data-change': '', tabIndex: -1, role: 'group', 'aria-label': name } : {};
  const signs = classes(css.sign, css.signTone[tone === 'moved' ? 'same' : tone]);
  const words = isChange && (
    <span className={css.said}>
      {name}
      {onTake && counts && <Take diff={diff} onTake={onTake} />}
    </span>
  );
  if (layout === 'through') {
    const shown = diff.change === 'moved-away' || diff.change === 'removed' ? 'before' : 'both';
    return (
      <div className={css.row} {...about}>
        <span className={signs} aria-hidden>
          {sign}
        </span>
        <div className={classes(css.block, css.blockTone[tone])}>
          {words}
          <BlockContent diff={diff} shown={shown} />
        </div>
      </div>
    );
  }
  const left = diff.change !== 'added' && diff.change !== 'moved-here';
  const right = diff.change !== 'removed' && diff.change !== 'moved-away';
  return (
    <div className={css.besideRow} {...about}>
      <span className={signs} aria-hidden>
        {left ? (diff.change === 'changed' ? '−' : sign) : ''}
      </span>
      {left ? (
        <div className={classes(css.block, css.blockTone[tone])}>
          {!right && words}
          {diff.change === 'changed' && <VisuallyHidden elementType="span">{name}</VisuallyHidden>}
          <BlockContent diff={diff} shown="before" />
        </div>
      ) : (
        <div />
      )}
      <span className={signs} aria-hidden>
        {right ? (diff.change === 'changed' ? '+' : sign) : ''}
      </span>
      {right ? (
        <div className={classes(css.block, css.blockTone[tone])}>
          {words}
          <BlockContent diff={diff} shown="after" />
        </div>
      ) : (
        <div />
      )}
    </div>
  );
}

function Take({ diff, onTake }: { diff: BlockDiff; onTake: () => void }) {
  return (
    <>
      {' '}
      <Button compact className={css.take} onPress={onTake}>
        {diff.change === 'added' ? <Trans>Retirer ce bloc</Trans> : <Trans>Reprendre l’ancien bloc</Trans>}
      </Button>
    </>
  );
}
