import { onPage } from '../ui/overlay/modal.ts';
import { COMMANDS } from './commands.ts';

const isMac = navigator.platform.startsWith('Mac');

/** True when a key event is the combination written `Ctrl+Maj+N`; Ctrl is Command on a Mac. */
export function matches(combination: string, event: KeyboardEvent): boolean {
  const parts = combination.split('+');
  const key = parts.pop() ?? '';
  const ctrl = isMac && key !== 'Tab' ? event.metaKey : event.ctrlKey;
  if (ctrl !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false;
  // A sign such as « ? » already says which keys it takes.
  if (key.length > 1 || /[a-z]/i.test(key)) {
    if (event.shiftKey !== parts.includes('Maj')) return false;
  }
  // With Alt, a letter may come out as another sign: the digit row and letters are told by their place then.
  const byPlace = event.code.replace(/^(Key|Digit)/, '');
  return (
    event.key.toLowerCase() === key.toLowerCase() ||
    (event.altKey && byPlace.toLowerCase() === key.toLowerCase())
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Hears the keyboard for the commands of the program. Returns what stops it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    for (const command of COMMANDS) {
      for (const combination of command.keys) {
        if (!matches(combination, event)) continue;
        // A bare sign is text while one types.
        if (!/^(Ctrl|Alt)\+/.test(combination) && isTyping(event.target)) continue;
        event.preventDefault();
        onPage(command.run);
        return;
      }
    }
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
