const held = new Map<string, () => void>();

/** Keys held all over the desktop; `press` is the story's finger. A combination is held once, as by the system. */
export const globalShortcut = {
  register(accelerator: string, callback: () => void): boolean {
    if (held.has(accelerator)) return false;
    held.set(accelerator, callback);
    return true;
  },
  unregister(accelerator: string): void {
    held.delete(accelerator);
  },
  isRegistered: (accelerator: string): boolean => held.has(accelerator),
} satisfies Pick<Electron.GlobalShortcut, 'register' | 'unregister' | 'isRegistered'>;

export const pressEverywhere = (accelerator: string): boolean => {
  const callback = held.get(accelerator);
  callback?.();
  return callback !== undefined;
};
