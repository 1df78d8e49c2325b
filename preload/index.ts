import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from './channels.ts';
import {
  PORT_MESSAGE,
  type CoreState,
  type FileToSave,
  type Intent,
  type PortMessage,
  type QuickNoteShortcut,
  type SavedFile,
  type VigieBridge,
} from './bridge-api.ts';

/** Listens to what the main process says, keeping the event object on this side. */
function hear<Said>(channel: string, listener: (said: Said) => void): () => void {
  const heard = (_event: unknown, said: Said): void => listener(said);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.removeListener(channel, heard);
}

/** Asks the main process, without telling the page the channel that Electron writes in its errors. */
async function ask<Answer>(channel: string, question?: unknown): Promise<Answer> {
  try {
    return (await ipcRenderer.invoke(channel, question)) as Answer;
  } catch {
    throw new Error('the window was refused what it asked');
  }
}

const flushes = new Set<() => Promise<void>>();

const vigie = {
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
  connect: (ticket: string) => ipcRenderer.send(CHANNELS.connect, ticket),
  onCore: (listener: (state: CoreState) => void) => {
    let changed = false;
    const stop = hear<CoreState>(CHANNELS.coreChanged, (state) => {
      changed = true;
      listener(state);
    });
    // The present state, unless a later one came first.
    void ask<CoreState>(CHANNELS.core).then((state) => {
      if (!changed) listener(state);
    });
    return stop;
  },
  onIntent: (listener: (intent: Intent) => void) => hear(CHANNELS.intent, listener),
  onFlush: (listener: () => Promise<void>) => {
    flushes.add(listener);
    return () => {
      flushes.delete(listener);
    };
  },
  saveFile: ({ name, mediaType, content }: FileToSave) =>
    ask<SavedFile>(CHANNELS.saveFile, { name, mediaType, content }),
  chooseArchive: () => ask<boolean>(CHANNELS.chooseArchive),
  setLanguage: (locale: 'fr' | 'en') => ask<void>(CHANNELS.setLanguage, locale),
  quickNote: (on: boolean | null) => ask<QuickNoteShortcut>(CHANNELS.quickNote, on),
} satisfies VigieBridge;

// A MessagePort cannot cross contextBridge: it goes through the window, to this very origin.
ipcRenderer.on(CHANNELS.port, (event, ticket: string) => {
  const message: PortMessage = { type: PORT_MESSAGE, ticket };
  window.postMessage(message, window.location.origin, event.ports);
});

ipcRenderer.on(CHANNELS.flush, (_event, ticket: string) => {
  void Promise.allSettled([...flushes].map(async (flush) => flush())).then((outcomes) => {
    ipcRenderer.send(CHANNELS.flushed, {
      ticket,
      kept: outcomes.every((outcome) => outcome.status === 'fulfilled'),
    });
  });
});

contextBridge.exposeInMainWorld('vigie', vigie);
