import type * as ElectronModule from 'electron';
import type { Page } from 'playwright-core';

/** The `electron` module as a story sees it inside the main process, and `double` where the double runs. */
export type ElectronInside = typeof ElectronModule & {
  double?: {
    asked: { what: string; options: Record<string, unknown> }[];
    leaks: string[];
    pressEverywhere(keys: string): boolean;
  };
};

export type LaunchOptions = {
  /** The folder of the user's data: each story has its own. */
  data: string;
  env?: Record<string, string>;
};

/** One way to start the program. */
export type Desktop = {
  open(options: LaunchOptions): Promise<Running>;
  /** Starts it again while it runs, and gives the exit code of that second one. */
  again(options: LaunchOptions): Promise<number>;
};

/** The program running, in real Electron or on the double: the same stories are told of both. */
export type Running = {
  kind: 'electron' | 'double';
  /** The origin of the interface as the page itself sees it. */
  origin: string;
  /** Runs a function in the main process. It is sent as text: it may use its arguments only. */
  evaluate<Result, Arg = undefined>(
    run: (electron: ElectronInside, arg: Arg) => Result | Promise<Result>,
    arg?: Arg,
  ): Promise<Result>;
  firstWindow(): Promise<Page>;
  windows(): Promise<Page[]>;
  /** The exit code, once the program ended. */
  ended: Promise<number>;
  /** Ends it whatever it does. */
  kill(): Promise<void>;
};
