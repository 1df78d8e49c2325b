import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CALLOUT_LABELS } from '#db/domain/document/callouts.ts';
import type { AnyBlock } from '#db/domain/document/diff/content.ts';
import type { BlockDiff, ItemDiff } from '#db/domain/document/diff/diff.ts';
import type { RowDiff } from '#db/domain/document/diff/table.ts';
import { CALLOUT_TONES } from '#db/domain/document/types.ts';
import { wordsOfObject } from '#db/domain/document/diff/tokens.ts';
import { callout } from '../../../editor/callouts/callouts.css.ts';
import { CALLOUT_ICONS } from '../../../editor/callouts/tones.ts';
import { usePicture } from '../../../editor/images/usePicture.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { classes } from '../../../ui/classes.ts';
import * as css from './compare.css.ts';
import { Words, type Shown } from './Words.tsx';

type Loose = AnyBlock & Readonly<Record<string, unknown>>;

/** One block of a comparison as it reads on one side, or on both at once. */
export function BlockContent({ diff, shown }: { diff: BlockDiff; shown: Shown }) {
  const node = ((shown === 'before' ? diff.before : diff.after) ??
    diff.after ??
    diff.before) as AnyBlock as Loose;
  const { body } = diff;
  switch (body.form) {
    case 'line':
      return (
        <p className={classes(css.line, lookOf(node))}>
          <Words pieces={body.pieces} shown={shown} />
          {body.pieces.length === 0 && <br />}
        </p>
      );
    case 'list':
      return <Items items={body.items} list={node} shown={shown} />;
    case 'table':
      return <Rows rows={body.rows} shown={shown} />;
    case 'group': {
      const blocks = body.blocks
        .filter((one) => (shown === 'before' ? one.before : shown === 'after' ? one.after : true))
        .map((one, index) => <BlockContent key={index} diff={one} shown={shown} />);
      return node.type === 'callout' ? <Frame tone={node['tone']}>{blocks}</Frame> : blocks;
    }
    case 'object':
      return shown === 'both' && diff.edited && diff.before ? (
        <>
          <Whole node={diff.before as AnyBlock as Loose} tone="removed" />
          <Whole node={diff.after as AnyBlock as Loose} tone="added" />
        </>
      ) : (
        <Whole node={node} tone={null} />
      );
  }
}

/** Blocks in the frame they stand in, with the sign and the name of its tone. */
function Frame({ tone, children }: { tone: unknown; children: ReactNode }) {
  const locale = useLocale();
  const known = CALLOUT_TONES.find((one) => one === tone) ?? 'note';
  const Icon = CALLOUT_ICONS[known];
  return (
    <div className={classes(callout, css.frame)} data-tone={known}>
      <span className={css.frameName}>
        <Icon size={13} aria-hidden /> {CALLOUT_LABELS[known][locale]}
      </span>
      {children}
    </div>
  );
}

function lookOf(node: Loose): string | undefined {
  if (node.type === 'heading') {
    const tag = node['tag'];
    return css.heading[tag === 'h1' || tag === 'h2' || tag === 'h3' ? tag : 'other'];
  }
  if (node.type === 'quote') return css.quote;
  return node.type === 'code' ? css.code : undefined;
}

function Items({ items, list, shown }: { items: readonly ItemDiff[]; list: Loose; shown: Shown }) {
  const seen = items.filter(({ change }) => !isElsewhere(change, shown));
  return seen.map(({ depth, item, pieces }, index) => (
    <div key={index} className={css.item} style={{ paddingLeft: depth * 20 }}>
      <span className={css.bullet}>{signOf(item as Loose, list, index)}</span>
      <span>
        <Words pieces={pieces} shown={shown} />
      </span>
    </div>
  ));
}

function signOf(item: Loose, list: Loose, index: number): string {
  if (list['listType'] === 'check') return item['checked'] ? '☑' : '☐';
  return list['listType'] === 'number' ? `${index + 1}.` : '•';
}

function Rows({ rows, shown }: { rows: readonly RowDiff[]; shown: Shown }) {
  return (
    <table className={css.table}>
      <tbody>
        {rows
          .filter(({ change }) => !isElsewhere(change, shown))
          .map((row, index) => (
            <tr key={index}>
              {row.cells
                .filter(({ change }) => !isElsewhere(change, shown))
                .map((cell, column) => {
                  const Cell = cell.isHeader ? 'th' : 'td';
                  return (
                    <Cell
                      key={column}
                      className={css.cell}
                      colSpan={cell.span.columns}
                      rowSpan={cell.span.rows}
                    >
                      <Words pieces={cell.pieces} shown={shown} />
                    </Cell>
                  );
                })}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const isElsewhere = (change: string, shown: Shown) =>
  (shown === 'before' && change === 'added') || (shown === 'after' && change === 'removed');

/** A block without words of its own: what it is, and what it says of itself. */
function Whole({ node, tone }: { node: Loose; tone: 'added' | 'removed' | null }) {
  const { t } = useLingui();
  const mark = tone === 'added' ? css.added : tone === 'removed' ? css.removed : undefined;
  if (node.type === 'horizontalrule') return <hr aria-label={t`Trait de séparation`} />;
  const sha256 = node['sha256'];
  return (
    <div className={css.object}>
      {node.type === 'image' && typeof sha256 === 'string' && (
        <Picture sha256={sha256} alt={String(node['alt'])} />
      )}
      <span className={mark}>{wordsOfObject(node) || node.type}</span>
    </div>
  );
}

function Picture({ sha256, alt }: { sha256: string; alt: string }) {
  const { address } = usePicture(sha256);
  return address === null ? null : <img className={css.picture} src={address} alt={alt} />;
}
