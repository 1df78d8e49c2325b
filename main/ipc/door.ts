import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { z } from '#preload/contract/zod.ts';
import { isOwn, ORIGIN } from '../protocol/address.ts';
import type { Log } from '../log.ts';

/**
 * The one place where a message of a page comes in. A message is heard only when it comes from the top frame of one of
 * our windows, that frame is on our own origin, and what it says fits its schema; anything else is refused and logged.
 */
export type Door = {
  /** Answers a question. A refusal reaches the page as a rejected promise. */
  answer<Input, Output>(
    channel: string,
    schema: z.ZodType<Input>,
    work: (input: Input, window: BrowserWindow) => Promise<Output>,
  ): void;
  /** Hears a message that has no answer. */
  hear<Input>(
    channel: string,
    schema: z.ZodType<Input>,
    work: (input: Input, window: BrowserWindow) => void,
  ): void;
};

/** @param log hears the channel and the reason of each refusal, not what was said */
export function createDoor(log: Log): Door {
  const refuse = (channel: string, reason: string): never => {
    log.warn(`refused on ${channel}: ${reason}`);
    throw new Error('refused');
  };

  const admit = <Input>(
    channel: string,
    event: IpcMainEvent | IpcMainInvokeEvent,
    schema: z.ZodType<Input>,
    said: readonly unknown[],
  ): [Input, BrowserWindow] => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) return refuse(channel, 'not a window of ours');
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || frame.frameTreeNodeId !== event.sender.mainFrame.frameTreeNodeId)
      return refuse(channel, 'not the top frame');
    if (!isOwn(frame.url) || frame.origin !== ORIGIN) return refuse(channel, 'another origin');
    const read = schema.safeParse(said[0]);
    if (said.length > 1 || !read.success) return refuse(channel, 'not what is said there');
    return [read.data, window];
  };

  return {
    answer(channel, schema, work) {
      ipcMain.handle(channel, async (event, ...said: unknown[]) =>
        work(...admit(channel, event, schema, said)),
      );
    },
    hear(channel, schema, work) {
      ipcMain.on(channel, (event, ...said: unknown[]) => {
        try {
          work(...admit(channel, event, schema, said));
        } catch (error) {
          if (!(error instanceof Error && error.message === 'refused')) throw error;
        }
      });
    },
  };
}
