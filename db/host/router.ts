import type { AnyContractProcedure } from '@orpc/contract';
import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '#preload/contract/index.ts';
import type { CallContext } from '../connection/handlers.ts';
import type { DomainPart, domains } from './domains.ts';
import type { EventHub } from './event-hub.ts';
import { asDeclaredError, refusePoisonedKeys } from './guard.ts';
import type { HostLog } from './log.ts';
import { wellFormed } from './well-formed.ts';

/** The contract, answered. It needs no context from the transport: who may call is decided before a call reaches it. */
export type HostRouter = Router<Contract, Record<never, never>>;

export type RouterParts = {
  /** Runs one call with what a handler is given, and lets the host wait for it when it closes. */
  run<T>(signal: AbortSignal | undefined, work: (call: CallContext) => Promise<T>): Promise<T>;
  hub: EventHub;
  log: HostLog;
  domains: typeof domains;
};

/** The guard wraps both validations, so that what they refuse is a declared error too. */
const AROUND_VALIDATION = { initialInputValidationIndex: Infinity, initialOutputValidationIndex: Infinity };

type Answer = (input: unknown, signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Maps each method of the contract to its handler, between the checks of its input and of its answer. Written as a walk
 * over the contract because all methods are treated alike; `domains` holds the types of what is mapped.
 */
export function createRouter({ run, hub, log, domains }: RouterParts): HostRouter {
  const answerOf = (part: DomainPart, name: string): Answer => {
    return async (input, signal) => {
      const handlers = (await domains[part]()) as Record<
        string,
        (call: CallContext, input: unknown) => Promise<unknown>
      >;
      const handler = handlers[name];
      if (!handler) throw new Error(`no handler for ${part}.${name}`);
      return run(signal, (call) => handler(call, input));
    };
  };

  const procedure = (method: AnyContractProcedure, path: string, answer: Answer) =>
    implement(method, AROUND_VALIDATION)
      .use(async ({ next, signal }, input) => {
        try {
          refusePoisonedKeys(input);
          return await next();
        } catch (error) {
          throw asDeclaredError(error, path, signal?.aborted ?? false, log);
        }
      })
      .handler(({ input, signal }) => answer(wellFormed(input), signal));

  const { events, ...parts } = contract;
  const router = Object.fromEntries(
    Object.entries(parts).map(([part, methods]) => [
      part,
      Object.fromEntries(
        Object.entries<AnyContractProcedure>(methods).map(([name, method]) => [
          name,
          procedure(method, `${part}.${name}`, answerOf(part as DomainPart, name)),
        ]),
      ),
    ]),
  );
  const subscribe = procedure(events.subscribe, 'events.subscribe', async (_input, signal) =>
    hub.subscribe(signal),
  );
  return { ...router, events: { subscribe } } as unknown as HostRouter;
}
