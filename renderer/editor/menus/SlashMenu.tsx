import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { AtSign } from 'lucide-react';
import { use, useCallback, useMemo, useState } from 'react';
import { BLOCKS, GROUP_LABELS, GROUPS, type BlockCommand, type BlockGroup } from '../commands/blocks.ts';
import { FOLD_COMMANDS } from '../commands/folding.ts';
import { REPORT_COMMANDS } from '../commands/reports.ts';
import { PiecesContext } from '../pieces/context.ts';
import * as css from '../view/menus.css.ts';
import { CaretMenu } from './CaretMenu.tsx';
import { answers, matchSlash } from './match.ts';
import { $typedNow } from './typed.ts';

type Offered = Pick<BlockCommand, 'label' | 'icon' | 'group' | 'run'> & { sign?: string | undefined };

class SlashOption extends MenuOption {
  block: Offered | null;
  constructor(key: string, block: Offered | null) {
    super(key);
    this.block = block;
  }
}

/** True where `/`, `@` and `[[` are only signs. */
export function $inCode(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isCodeNode) !== null
  );
}

const groupOf = ({ block }: SlashOption): BlockGroup => block?.group ?? 'record';

/** What answers the words typed, under its headings; a report offers what only reports hold. */
function optionsFor(query: string, inReport: boolean): SlashOption[] {
  const found = BLOCKS.filter((block) => answers(block.words, query)).map(
    (block) => new SlashOption(block.id, block),
  );
  if (inReport)
    for (const one of REPORT_COMMANDS)
      if (answers(one.words, query)) found.push(new SlashOption(one.id, { ...one, group: 'report' }));
  for (const one of FOLD_COMMANDS)
    if (answers(one.words, query)) found.push(new SlashOption(one.id, { ...one, group: 'section' }));
  if (answers('mention fiche record', query)) found.push(new SlashOption('mention', null));
  return GROUPS.flatMap((group) => found.filter((option) => groupOf(option) === group));
}

const triggerIn = (inReport: boolean) => (text: string, editor: LexicalEditor) => {
  const match = matchSlash(text);
  // Words that name nothing are text: the menu must not hold the arrows then.
  return match &&
    optionsFor(match.matchingString, inReport).length > 0 &&
    !editor.getEditorState().read($inCode)
    ? match
    : null;
};

/** `/`: every form of block, and a mention, by the first letters of its name. */
export function SlashMenu({ host, anchors }: { host: HTMLElement; anchors: HTMLElement }) {
  const { t, i18n } = useLingui();
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const inReport = use(PiecesContext) !== null;
  const trigger = useMemo(() => triggerIn(inReport), [inReport]);
  const options = useMemo(() => (query === null ? [] : optionsFor(query, inReport)), [query, inReport]);

  const onSelectOption = useCallback(
    (option: SlashOption, _typed: TextNode | null, close: () => void) => {
      $typedNow(matchSlash)?.node.remove();
      close();
      if (option.block) {
        const { block } = option;
        // After this update, which takes the typed sign away.
        queueMicrotask(() => block.run(editor));
        return;
      }
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('@');
    },
    [editor],
  );

  return (
    <LexicalTypeaheadMenuPlugin<SlashOption>
      parent={anchors}
      options={options}
      onQueryChange={setQuery}
      onSelectOption={onSelectOption}
      triggerFn={trigger}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        options.length === 0 ? null : (
          <CaretMenu
            host={host}
            anchor={anchor}
            label={t`Insérer`}
            options={options}
            selected={selectedIndex}
            onSelect={selectOptionAndCleanUp}
            onHover={setHighlightedIndex}
            groupOf={(option) => i18n._(GROUP_LABELS[groupOf(option)])}
            empty={null}
          >
            {({ block }) => {
              const Icon = block?.icon ?? AtSign;
              return (
                <>
                  <Icon size={15} aria-hidden />
                  <span className={css.optionText}>
                    {block ? i18n._(block.label) : t`Mention d’une fiche`}
                  </span>
                  <span className={css.optionEnd} aria-hidden>
                    {block ? block.sign : '@'}
                  </span>
                </>
              );
            }}
          </CaretMenu>
        )
      }
    />
  );
}
