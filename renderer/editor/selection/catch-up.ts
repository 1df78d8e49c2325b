import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  KEY_DOWN_COMMAND,
} from 'lexical';

/**
 * A browser tells where the selection went with the next frame. On a slow machine a key may come before it: it would then
 * act on what was selected before. So each key first looks at what is selected on screen.
 */
export const CatchUpExtension = defineExtension({
  name: 'vigie/CatchUp',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      () => {
        const known = $getSelection();
        const root = editor.getRootElement();
        if (!$isRangeSelection(known) || editor.isComposing() || root !== document.activeElement)
          return false;
        const shown = $createRangeSelectionFromDom(window.getSelection(), editor);
        if (shown && !(shown.anchor.is(known.anchor) && shown.focus.is(known.focus))) $setSelection(shown);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});
