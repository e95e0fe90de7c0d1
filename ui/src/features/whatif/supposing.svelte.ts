import type { ScenarioChange, ScenarioRow } from "../../api/bindings.ts";
import { call } from "../../api/call.ts";
import { workspace } from "../../app/workspace.svelte.ts";
import { isSame, moved, slid, without } from "./moves.ts";

/** How long after the last move the answer is asked for, so that a slider does not ask for each of its places. */
const PAUSE = 40;
/** How long nothing must be moved until the chances are asked for, which take longer. */
const REST = 350;

/** What is moved. It stays while other pages are looked at, and goes with the workspace. */
class Supposing {
  /** What is moved, as it is shown. */
  changes = $state.raw<ScenarioChange[]>([]);
  /** What is asked for: the same a moment later. */
  asked = $state.raw<ScenarioChange[]>([]);
  /** True once nothing was moved for a while. */
  rests = $state(true);
  /** The scenario whose changes were taken, as it was then. */
  taken = $state.raw<ScenarioRow | null>(null);
  #opened = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** Forgets what was moved in another workspace. */
  enter(): void {
    if (this.#opened !== workspace.opened) this.take(null);
    this.#opened = workspace.opened;
  }

  /** True where what is moved is not what the scenario that was taken says. */
  get isChanged(): boolean {
    return !isSame(this.changes, this.taken?.changes ?? []);
  }

  /** Takes the changes of a scenario, or none. */
  take(scenario: ScenarioRow | null): void {
    this.taken = scenario;
    this.#set(scenario?.changes ?? [], 0);
  }

  /** Moves an input by its slider. */
  slide(measure: number, percent: number): void {
    const own = this.changes.find((change) => change.measure === measure);
    this.#set(moved(this.changes, slid(own, measure, percent)), PAUSE);
  }

  /** Moves an input as it was typed. Rejects with the reason where that cannot be read. */
  async type(measure: number, text: string): Promise<void> {
    if (text.trim() === "") return this.back(measure);
    const understood = await call("what_if", { changes: [{ measure, text }], chances: false });
    for (const change of understood.changes) this.#set(moved(this.changes, change), 0);
  }

  /** Puts an input back. */
  back(measure: number): void {
    this.#set(without(this.changes, measure), 0);
  }

  /** Puts all inputs back. */
  reset(): void {
    this.#set([], 0);
  }

  #set(changes: ScenarioChange[], pause: number): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.changes = changes;
    this.rests = pause === 0;
    if (pause === 0) this.asked = changes;
    else this.#timers = [setTimeout(() => (this.asked = changes), pause), setTimeout(() => (this.rests = true), REST)];
  }
}

export const supposing = new Supposing();
