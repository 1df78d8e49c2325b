import {
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalCommand,
} from 'lexical';
import { $leaveByArrow, $leaveByEnter, $leaveTitle } from './edit.ts';

/** How one leaves a callout by the keyboard. */
export const CalloutKeysExtension = defineExtension({
  name: 'vigie/CalloutKeys',
  register(editor) {
    const arrow = (command: LexicalCommand<KeyboardEvent>, way: 'before' | 'after') =>
      editor.registerCommand(
        command,
        (event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !$leaveByArrow(way))
            return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      );
    return mergeRegister(
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        () => $leaveTitle() || $leaveByEnter(),
        COMMAND_PRIORITY_LOW,
      ),
      arrow(KEY_ARROW_UP_COMMAND, 'before'),
      arrow(KEY_ARROW_LEFT_COMMAND, 'before'),
      arrow(KEY_ARROW_DOWN_COMMAND, 'after'),
      arrow(KEY_ARROW_RIGHT_COMMAND, 'after'),
    );
  },
});
