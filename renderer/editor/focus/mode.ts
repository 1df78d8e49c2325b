import { create } from 'zustand';

export const FOCUS_KEYS = 'Ctrl+Maj+F';

/** Whether only the text of the note is shown. It lasts while the note is on screen. */
export const useFocusMode = create<{ isOn: boolean }>(() => ({ isOn: false }));

/** Shows only the text, or everything again. */
export function setFocusMode(isOn: boolean): void {
  useFocusMode.setState({ isOn });
}
