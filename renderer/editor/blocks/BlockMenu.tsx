import { useLingui } from '@lingui/react/macro';
import { $getNodeByKey, type LexicalEditor, type LexicalNode } from 'lexical';
import { ArrowDown, ArrowUp, Copy, Link2, ListCollapse, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu } from 'react-aria-components';
import { copyBlockLink } from '../../features/links/copy-block-link.ts';
import { useRecord } from '../../features/records/use-record.ts';
import { MenuItem, MenuSection } from '../../ui/overlay/Menu.tsx';
import { list } from '../../ui/overlay/overlay.css.ts';
import { PopoverSurface } from '../../ui/overlay/Popover.tsx';
import { BLOCKS, type BlockId } from '../commands/blocks.ts';
import { BLOCK_KEYS } from '../commands/keys.ts';
import { $withHidden, foldsOf } from '../folding/folds.ts';
import { FOLD_KEYS, foldNow } from '../folding/now.ts';
import { $blocksHere, $caretIn, $duplicate, $moveBlocks, $removeBlocks } from './move.ts';

const FORMS: readonly BlockId[] = [
  'paragraph',
  'h1',
  'h2',
  'h3',
  'bullet',
  'number',
  'check',
  'quote',
  'code',
  'callout-note',
];

/** What one can do with a block, or with all those of the selection when it is one of them. */
export function BlockMenu({
  editor,
  recordId,
  block,
  trigger,
  onClose,
}: {
  editor: LexicalEditor;
  recordId: string;
  /** The key of the block. */
  block: string;
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const { data: record } = useRecord(recordId);
  const folds = foldsOf(editor);
  const section = folds?.headingOf(block) === block ? folds : null;
  const canTurn = editor.read(() => turnable($getNodeByKey(block)));
  const act = ($run: (blocks: LexicalNode[]) => void) => () => {
    editor.update(() => $run($concerned(block)));
    editor.focus();
  };
  const turn = (run: (editor: LexicalEditor) => void) => () => {
    editor.update(
      () => {
        const blocks = $concerned(block);
        if (blocks.length === 1 && blocks[0] && !$blocksHere().some((one) => one.is(blocks[0])))
          $caretIn(blocks[0]);
      },
      { discrete: true },
    );
    run(editor);
    editor.focus();
  };
  return (
    <PopoverSurface
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu aria-label={t`Bloc`} className={list} autoFocus="first" onClose={onClose}>
        <MenuSection title={t`Bloc`}>
          <MenuItem
            icon={ArrowUp}
            shortcut={BLOCK_KEYS.up}
            onAction={act((blocks) => $moveBlocks(blocks, -1))}
          >{t`Monter`}</MenuItem>
          <MenuItem
            icon={ArrowDown}
            shortcut={BLOCK_KEYS.down}
            onAction={act((blocks) => $moveBlocks(blocks, 1))}
          >{t`Descendre`}</MenuItem>
          <MenuItem
            icon={Copy}
            shortcut={BLOCK_KEYS.copy}
            onAction={act((blocks) => $duplicate($withHidden(blocks)))}
          >{t`Dupliquer`}</MenuItem>
          <MenuItem
            icon={Link2}
            onAction={() => record && void copyBlockLink(record, editor, block)}
          >{t`Copier le lien vers ce bloc`}</MenuItem>
          {section && (
            <MenuItem icon={ListCollapse} shortcut={FOLD_KEYS} onAction={() => foldNow('here', block)}>
              {section.isFolded(block) ? t`Déplier la section` : t`Replier la section`}
            </MenuItem>
          )}
          <MenuItem icon={Trash2} danger onAction={act($removeBlocks)}>{t`Supprimer`}</MenuItem>
        </MenuSection>
        {canTurn ? (
          <MenuSection title={t`Transformer en`}>
            {BLOCKS.filter(({ id }) => FORMS.includes(id)).map(({ id, icon, label, keys, run }) => (
              <MenuItem key={id} icon={icon} {...(keys && { shortcut: keys })} onAction={turn(run)}>
                {i18n._(label)}
              </MenuItem>
            ))}
          </MenuSection>
        ) : null}
      </Menu>
    </PopoverSurface>
  );
}

const TEXTS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote', 'code', 'list']);
const turnable = (node: LexicalNode | null) => node !== null && TEXTS.has(node.getType());

/** All the blocks of the selection when this one is among them, this one alone otherwise. */
export function $concerned(key: string): LexicalNode[] {
  const here = $blocksHere();
  if (here.some((block) => block.getKey() === key)) return here;
  const block = $getNodeByKey(key);
  return block ? [block] : [];
}
