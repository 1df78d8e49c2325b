import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { CarriedPorts } from './ports.ts';

export type ToUtility =
  | { type: 'message'; data: unknown; ports: number[] }
  | { type: 'port'; port: number; data: unknown }
  | { type: 'port-close'; port: number };
export type FromUtility =
  | { type: 'message'; data: unknown }
  | { type: 'port'; port: number; data: unknown }
  | { type: 'port-close'; port: number };

const UTILITY_SIDE = new URL('./utility-side.ts', import.meta.url).href;

/** A real child process in place of Electron's utility process; `process.parentPort` is made by `utility-side.ts`. */
export class UtilityProcessDouble
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid'>
{
  static readonly all: UtilityProcessDouble[] = [];
  readonly #child: ChildProcess;
  readonly #ports = new CarriedPorts();
  readonly serviceName: string;

  static fork(
    program: string,
    args: string[] = [],
    options: Electron.ForkOptions = {},
  ): UtilityProcessDouble {
    return new UtilityProcessDouble(program, args, options);
  }

  private constructor(program: string, args: string[], options: Electron.ForkOptions) {
    super();
    this.serviceName = options.serviceName ?? 'Node Utility Process';
    UtilityProcessDouble.all.push(this);
    const shown = process.env['VIGIE_DOUBLE_SHOW'] ? 'inherit' : 'ignore';
    this.#child = fork(program, args, {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', UTILITY_SIDE],
      serialization: 'advanced',
      stdio: ['ignore', shown, shown, 'ipc'],
      env: { ...process.env, ...(options.env as NodeJS.ProcessEnv | undefined) },
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message: FromUtility) => {
      if (message.type === 'message') this.emit('message', message.data);
      else if (message.type === 'port') this.#ports.posted(message.port, message.data);
      else this.#ports.closed(message.port);
    });
    this.#child.once('exit', (code) => {
      UtilityProcessDouble.all.splice(UtilityProcessDouble.all.indexOf(this), 1);
      this.#ports.allClosed();
      this.emit('exit', code ?? 1);
    });
    this.#child.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    const ports = this.#ports.handOver(
      transfer,
      (port, inner) => this.#send({ type: 'port', port, data: inner }),
      (port) => this.#send({ type: 'port-close', port }),
    );
    this.#send({ type: 'message', data, ports });
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  #send(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}
