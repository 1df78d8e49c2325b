import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { ChevronDown, ImagePlus, Link, List, ListOrdered, Redo2, Table, Undo2 } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import { classes } from '../../ui/classes.ts';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { BLOCKS, type BlockCommand, type BlockId } from '../commands/blocks.ts';
import { FORMATS } from '../commands/formats.ts';
import { EDIT_LINK_COMMAND, LINK_KEYS } from '../commands/links.ts';
import * as css from '../view/menus.css.ts';
import { WritingMenu } from '../writing/WritingMenu.tsx';
import { TableMenu } from './TableMenu.tsx';
import { useFormatState } from './useFormatState.ts';

const block = (id: BlockId): BlockCommand => BLOCKS.find((one) => one.id === id)!;
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
];
const QUICK = [
  { id: 'bullet', icon: List },
  { id: 'number', icon: ListOrdered },
] as const;

/** What one can do with the text, in one row: arrows move along it, Tab leaves it. */
export function Toolbar() {
  const { t, i18n } = useLingui();
  const [editor] = useLexicalComposerContext();
  const state = useFormatState();
  const current = state.block === null ? t`Texte` : i18n._(block(state.block).label);
  /** Focus goes back to the text, where the next word will be typed. */
  const act = (run: () => void) => () => {
    run();
    editor.focus();
  };
  return (
    <AriaToolbar aria-label={t`Mise en forme`} className={css.toolbar}>
      <MenuButton
        label={t`Forme du bloc`}
        trigger={
          <Button
            variant="quiet"
            compact
            className={css.blockButton}
            aria-label={t`Forme du bloc : ${current}`}
          >
            {current} <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        {FORMS.map((id) => {
          const { label, icon, keys, run } = block(id);
          return (
            <MenuItem
              key={id}
              icon={icon}
              checked={state.block === id}
              {...(keys && { shortcut: keys })}
              onAction={act(() => run(editor))}
            >
              {i18n._(label)}
            </MenuItem>
          );
        })}
      </MenuButton>
      <span className={css.toolbarSeparator} aria-hidden />
      {FORMATS.map(({ format, label, icon, keys }) => (
        <IconToggle
          key={format}
          icon={icon}
          label={i18n._(label)}
          shortcut={keys}
          // Seldom used, and in the bar over a selection too.
          {...(format === 'code' && { className: css.optional })}
          isSelected={state.formats.includes(format)}
          onChange={act(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format))}
        />
      ))}
      <IconToggle
        icon={Link}
        label={t`Lien`}
        shortcut={LINK_KEYS}
        isSelected={state.inLink}
        onChange={() => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)}
      />
      <span className={css.toolbarSeparator} aria-hidden />
      {QUICK.map(({ id, icon }) => {
        const { label, keys, run } = block(id);
        return (
          <IconToggle
            key={id}
            icon={icon}
            label={i18n._(label)}
            {...(keys && { shortcut: keys })}
            isSelected={state.block === id}
            onChange={act(() => (state.block === id ? block('paragraph').run(editor) : run(editor)))}
          />
        );
      })}
      {state.inTable ? (
        <TableMenu canMerge={state.cells} canSplit={state.merged} />
      ) : (
        <IconButton
          icon={Table}
          label={t`Insérer un tableau`}
          onPress={act(() => block('table').run(editor))}
        />
      )}
      <IconButton icon={ImagePlus} label={t`Insérer une image`} onPress={() => block('image').run(editor)} />
      <WritingMenu />
      <span className={classes(css.toolbarSeparator, css.optional)} aria-hidden />
      <IconButton
        icon={Undo2}
        className={css.optional}
        label={t`Annuler la frappe`}
        shortcut="Ctrl+Z"
        isDisabled={!state.canUndo}
        onPress={act(() => editor.dispatchCommand(UNDO_COMMAND, undefined))}
      />
      <IconButton
        icon={Redo2}
        className={css.optional}
        label={t`Rétablir la frappe`}
        shortcut="Ctrl+Y"
        isDisabled={!state.canRedo}
        onPress={act(() => editor.dispatchCommand(REDO_COMMAND, undefined))}
      />
    </AriaToolbar>
  );
}
