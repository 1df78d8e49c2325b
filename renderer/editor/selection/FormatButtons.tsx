import { useLingui } from '@lingui/react/macro';
import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import { Link } from 'lucide-react';
import { IconToggle } from '../../ui/button/IconButton.tsx';
import { BLOCKS, type BlockId } from '../commands/blocks.ts';
import { FORMATS } from '../commands/formats.ts';
import { EDIT_LINK_COMMAND, LINK_KEYS } from '../commands/links.ts';
import { useFormatState } from '../toolbar/useFormatState.ts';

const FORMS: readonly BlockId[] = ['h2', 'h3', 'quote'];

/** The marks, the link and the forms one gives to a passage, in the bar over it. */
export function FormatButtons({ editor }: { editor: LexicalEditor }) {
  const { t, i18n } = useLingui();
  const state = useFormatState();
  const paragraph = BLOCKS.find(({ id }) => id === 'paragraph');
  return (
    <>
      {FORMATS.map(({ format, label, icon, keys }) => (
        <IconToggle
          key={format}
          icon={icon}
          label={i18n._(label)}
          shortcut={keys}
          preventFocusOnPress
          isSelected={state.formats.includes(format)}
          onChange={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        />
      ))}
      <IconToggle
        icon={Link}
        label={t`Lien`}
        shortcut={LINK_KEYS}
        preventFocusOnPress
        isSelected={state.inLink}
        onChange={() => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)}
      />
      {BLOCKS.filter(({ id }) => FORMS.includes(id)).map(({ id, label, icon, keys, run }) => (
        <IconToggle
          key={id}
          icon={icon}
          label={i18n._(label)}
          {...(keys && { shortcut: keys })}
          preventFocusOnPress
          isSelected={state.block === id}
          onChange={() => (state.block === id ? paragraph?.run(editor) : run(editor))}
        />
      ))}
    </>
  );
}
