import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import type { BlockDiff } from '#db/domain/document/diff/diff.ts';
import { diffDocuments } from '#db/domain/document/diff/diff.ts';
import { note } from '#db/domain/document/build.ts';
import type { MergeChoice, MergeItem } from '#db/domain/document/merge/merge.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { classes } from '../../../ui/classes.ts';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { BlockContent } from '../compare/BlockContent.tsx';
import { folded as foldedLook } from '../compare/compare.css.ts';
import * as css from './merge.css.ts';

type Choosing = {
  choices: ReadonlyMap<string, MergeChoice>;
  onChoose: (key: string, choice: MergeChoice) => void;
  onUnchoose: (key: string) => void;
  /** What each side is called. */
  mine: string;
  theirs: string;
};

/** What the merged note will hold, in order; what nobody changed is counted, not shown. */
export function MergeItems({
  items,
  list,
  ...choosing
}: Choosing & { items: readonly MergeItem[]; list: RefObject<HTMLDivElement | null> }) {
  return (
    <div className={css.items} ref={list}>
      {runs(items).map((run) =>
        run.kind === 'same' ? (
          <div key={run.key} className={foldedLook} style={{ cursor: 'default', textAlign: 'center' }}>
            <Plural value={run.count} one="# bloc identique" other="# blocs identiques" />
          </div>
        ) : (
          <Item key={run.item.key} item={run.item} {...choosing} />
        ),
      )}
    </div>
  );
}

type Run = { kind: 'same'; key: string; count: number } | { kind: 'item'; item: MergeItem };

function runs(items: readonly MergeItem[]): Run[] {
  const out: Run[] = [];
  for (const item of items) {
    const last = out.at(-1);
    // Taken away on both sides: nothing to see.
    if (item.state === 'dropped' && item.from === 'both') continue;
    if (item.state !== 'settled' || item.from !== 'both') out.push({ kind: 'item', item });
    else if (last?.kind === 'same') last.count += 1;
    else out.push({ kind: 'same', key: item.key, count: 1 });
  }
  return out;
}

/** One block compared with another, or with nothing. */
function compared(before: BlockNode | null, after: BlockNode | null): BlockDiff {
  const shared = (block: BlockNode | null) => (block ? [{ ...block, $: { blockId: 'one' } }] : []);
  return diffDocuments(note(...shared(before)), note(...shared(after)))[0]!;
}

function Item({ item, choices, onChoose, onUnchoose, mine, theirs }: Choosing & { item: MergeItem }) {
  const { t } = useLingui();
  const whose = (from: 'mine' | 'theirs' | 'both') => (from === 'mine' ? mine : theirs);
  if (item.state === 'settled') {
    return (
      <div className={classes(css.item, css.taken)}>
        <span className={css.from}>
          <span aria-hidden>+</span>
          <Trans>Pris ici : {whose(item.from)}</Trans>
        </span>
        <BlockContent diff={compared(item.block, item.block)} shown="after" />
      </div>
    );
  }
  if (item.state === 'dropped') {
    return (
      <div className={classes(css.item, css.dropped)}>
        <span className={css.from}>
          <span aria-hidden>−</span>
          <Trans>Retiré ici : {whose(item.from)}</Trans>
          <Checkbox
            isSelected={choices.has(item.key)}
            onChange={(keep) => (keep ? onChoose(item.key, 'both') : onUnchoose(item.key))}
          >
            <Trans>Le garder</Trans>
          </Checkbox>
        </span>
        <BlockContent diff={compared(item.block, null)} shown="before" />
      </div>
    );
  }
  const side = (block: BlockNode | null, name: string) => (
    <div className={css.side}>
      <div className={css.name}>{name}</div>
      {block ? (
        <BlockContent diff={compared(item.base, block)} shown="both" />
      ) : (
        <em>
          <Trans>Bloc retiré</Trans>
        </em>
      )}
    </div>
  );
  return (
    <section className={css.conflict} aria-label={t`Bloc changé des deux côtés`} data-conflict>
      <div className={css.sides}>
        {side(item.mine, mine)}
        {side(item.theirs, theirs)}
      </div>
      <Radios<MergeChoice>
        label={t`Que garder de ce bloc ?`}
        across
        value={choices.get(item.key) ?? 'both'}
        onChange={(choice) => onChoose(item.key, choice)}
        options={[
          { value: 'mine', label: mine },
          { value: 'theirs', label: theirs },
          { value: 'both', label: item.mine && item.theirs ? t`Les deux` : t`Garder le bloc` },
        ]}
      />
    </section>
  );
}
