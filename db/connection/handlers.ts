import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { HostEvent } from '#preload/contract/events.ts';
import type { Archive } from './types.ts';

/** What a door of the core is given beside its input. */
export type CallContext = {
  archive: Archive;
  /** Aborted when the caller no longer wants the answer. */
  signal: AbortSignal;
  /** Says something to every client (progress). Changes are told by the archive itself, after commit. */
  emit(event: HostEvent): void;
};

/** One handler: the validated input in, what the method's output schema takes out. */
type Handler<Method> =
  Method extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? (call: CallContext, input: InferSchemaOutput<Input>) => Promise<InferSchemaInput<Output>>
    : never;

/** The handlers a part of the contract asks for: plain functions, so that a domain knows no transport. */
export type Handlers<Part> = { [Method in keyof Part]: Handler<Part[Method]> };
