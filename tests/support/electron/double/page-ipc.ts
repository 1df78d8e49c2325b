import { createCodec } from '../page/codec.ts';
import { ISOLATED } from '../page/scripts.ts';
import type { Cdp } from './cdp.ts';
import { PreventableEvent } from './events.ts';
import type { FrameDouble } from './frames.ts';
import { ipcMain } from './ipc-main.ts';
import type { Key } from './menu.ts';
import { CarriedPorts } from './ports.ts';

type FromPage =
  | { type: 'send'; channel: string; args: unknown }
  | { type: 'invoke'; id: number; channel: string; args: unknown }
  | { type: 'port'; port: number; data: unknown }
  | { type: 'port-close'; port: number }
  | ({ type: 'key' } & Key);

type PageIpcOptions = {
  cdp: Cdp;
  session: string;
  sender: unknown;
  frameOf(id: string): FrameDouble | undefined;
  mainFrameId(): string | undefined;
  pressed(key: Key): void;
};

const { write, read } = createCodec();

/** Carries messages between `ipcMain` and the preload's world of one page. */
export function createPageIpc({ cdp, session, sender, frameOf, mainFrameId, pressed }: PageIpcOptions) {
  /** The frame of each preload world, by the number Chromium gives the world. */
  const worlds = new Map<number, string>();
  const ports = new CarriedPorts();

  const tell = (
    message: object,
    context = [...worlds].find(([, frame]) => frame === mainFrameId())?.[0],
  ): void => {
    if (context === undefined) return;
    // A page that goes away meanwhile hears nothing, as in Electron.
    cdp
      .send(
        'Runtime.callFunctionOn',
        {
          functionDeclaration: '(text) => electronFromMain(text)',
          executionContextId: context,
          arguments: [{ value: JSON.stringify(message) }],
        },
        session,
      )
      .catch(() => undefined);
  };

  const heard = async (message: FromPage, context: number): Promise<void> => {
    if (message.type === 'port') return ports.posted(message.port, read(message.data));
    if (message.type === 'port-close') return ports.closed(message.port);
    if (message.type === 'key') return pressed(message);
    const senderFrame = frameOf(worlds.get(context) ?? '') ?? null;
    const event = Object.assign(new PreventableEvent(), {
      sender,
      senderFrame,
      ports: [],
      type: 'frame',
      frameId: senderFrame?.frameTreeNodeId ?? -1,
    });
    const args = read(message.args) as unknown[];
    if (message.type === 'send') {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    try {
      tell(
        {
          type: 'answer',
          id: message.id,
          kept: true,
          value: write(await ipcMain.invoked(message.channel, event, args)),
        },
        context,
      );
    } catch (error) {
      tell({ type: 'answer', id: message.id, kept: false, value: write(String(error)) }, context);
    }
  };

  return {
    worldMade(context: { id: number; name: string; auxData?: { frameId?: string } }): void {
      if (context.name === ISOLATED && context.auxData?.frameId)
        worlds.set(context.id, context.auxData.frameId);
    },
    worldGone(id: number): void {
      if (worlds.get(id) === mainFrameId()) ports.allClosed();
      worlds.delete(id);
    },
    allGone(): void {
      worlds.clear();
      ports.allClosed();
    },
    said(payload: string, context: number): void {
      void heard(JSON.parse(payload) as FromPage, context);
    },
    send(channel: string, args: unknown[], transfer: readonly unknown[] = []): void {
      const numbers = ports.handOver(
        transfer,
        (port, data) => tell({ type: 'port', port, data: write(data) }),
        (port) => tell({ type: 'port-close', port }),
      );
      tell({ type: 'message', channel, args: write(args), ports: numbers });
    },
  };
}
