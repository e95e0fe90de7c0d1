/** Something that broke in the window where nobody expected it. */
export interface Fault {
  /** What broke and where, for whoever mends it. */
  readonly text: string;
}

/** More of them say nothing new: a page that breaks with every frame must not fill the log. */
const MOST = 50;

/**
 * All that broke in the window: what nobody caught, what was caught and is no answer of the program, what the web view
 * complains of. It is shown, it goes to the log, and in tests and journeys it fails the run.
 */
class Faults {
  #list: Fault[] = [];
  #listeners = new Set<(fault: Fault) => void>();

  /** Takes note of something that broke; the same thing counts once. */
  report(cause: unknown): Fault {
    const fault = { text: describe(cause) };
    const isKnown = this.#list.some(({ text }) => text === fault.text);
    if (isKnown || this.#list.length >= MOST) return fault;
    this.#list.push(fault);
    // Journeys look for this, because they see the page only.
    if (typeof document !== "undefined") document.documentElement.dataset["faults"] = String(this.#list.length);
    for (const listener of this.#listeners) listener(fault);
    return fault;
  }

  /** Calls back with each fault, beginning with those that were before. */
  listen(listener: (fault: Fault) => void): () => void {
    this.#listeners.add(listener);
    this.#list.forEach(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What broke until now, for tests; it is forgotten. */
  take(): Fault[] {
    return this.#list.splice(0);
  }
}

export const faults = new Faults();

/** Takes note of everything that a window says broke, for good. */
export function watchWindow(window: Window & typeof globalThis): void {
  window.addEventListener("error", (event) => reportEvent(event), true);
  window.addEventListener("unhandledrejection", (event) => faults.report(event.reason));
  window.document.addEventListener("securitypolicyviolation", (event) =>
    faults.report(`Refused by the policy of the page: ${event.violatedDirective} ${event.blockedURI}`),
  );
  watchConsole(window.console);
}

/** Takes note of what is said as an error on a console, and says it still. */
export function watchConsole(console: Console): void {
  const say = console.error.bind(console);
  console.error = (...words: unknown[]) => {
    say(...words);
    const cause = words.find((word) => word instanceof Error);
    faults.report(cause ?? words.map(String).join(" "));
  };
}

function reportEvent(event: Event): void {
  if (!(event instanceof ErrorEvent)) {
    // A part of the page could not be loaded: a script, a style sheet, a picture.
    const part = event.target as { src?: string; href?: string } | null;
    return void faults.report(`Not loaded: ${part?.src ?? part?.href ?? "a part of the page"}`);
  }
  // Web views say this where a part changes its size while it is measured; it is measured again with the next frame.
  if (event.message.startsWith("ResizeObserver loop")) return;
  faults.report(event.error ?? `${event.message} at ${event.filename}:${event.lineno}`);
}

/** Name, message and stack. Of an answer of the program its code alone: its sentence may hold the owner's numbers. */
function describe(cause: unknown): string {
  if (typeof cause === "object" && cause !== null && "code" in cause) return `Not handled: ${String(cause.code)}`;
  if (!(cause instanceof Error)) return String(cause);
  const said = `${cause.name}: ${cause.message}`;
  // WebKit's stacks do not repeat what is said; others do.
  return cause.stack?.startsWith(cause.name) ? cause.stack : `${said}\n${cause.stack ?? ""}`.trim();
}
