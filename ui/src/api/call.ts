import type { Host } from "../host/host.ts";
import { t } from "../words/words.svelte.ts";
import { FAILURES, type Commands, type ErrorCode } from "./bindings.ts";
import { faults } from "./faults.ts";
import type { Loose, Optional } from "./loose.ts";

export type Request<K extends keyof Commands> = Loose<Commands[K][0]>;
export type Response<K extends keyof Commands> = Commands[K][1];

/** A request may be left out where nothing in it must be said. */
type Arguments<K extends keyof Commands> = [Exclude<keyof Commands[K][0], symbol | Optional<Commands[K][0]>>] extends [never]
  ? [request?: Request<K>]
  : [request: Request<K>];

/** What went wrong: a code to branch on, a sentence for the owner, details for those who ask. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly detail: unknown = null,
  ) {
    super(message);
    this.name = "CallError";
  }

  /** True where the program or the machine failed; false where the owner can do something else instead. */
  get isFailure(): boolean {
    return FAILURES.has(this.code);
  }
}

/** True for what a command answers with where it cannot do what is asked. */
function isAnswer(cause: unknown): cause is { code: ErrorCode; message: string; detail?: unknown } {
  const has = typeof cause === "object" && cause !== null && "code" in cause && "message" in cause;
  return has && typeof cause.code === "string" && typeof cause.message === "string";
}

/** Makes an error of whatever was caught. What is no answer of the program is a fault of the window, and is noted as one. */
export function callError(cause: unknown): CallError {
  if (cause instanceof CallError) return cause;
  if (isAnswer(cause)) return new CallError(cause.code, cause.message, cause.detail ?? null);
  return new CallError("internal", t("errors-window"), faults.report(cause).text);
}

let connected: Host | undefined;

/** Says which host carries the calls; once, at the start of the program or of a test. */
export function connect(host: Host): void {
  connected = host;
}

/** The host that carries the calls. */
export function host(): Host {
  if (connected === undefined) throw new CallError("internal", "The window has no host.");
  return connected;
}

/** Runs a command. Rejects with a `CallError`. */
export async function call<K extends keyof Commands>(name: K, ...[request]: Arguments<K>): Promise<Response<K>> {
  try {
    return (await host().call(name, request ?? {})) as Response<K>;
  } catch (cause) {
    throw callError(cause);
  }
}
