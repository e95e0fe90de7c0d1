import type { GrainCode, PeriodInfo } from "../api/bindings.ts";
import { loads } from "./loads.ts";

export const GRAINS = ["day", "week", "month", "quarter", "year"] as const satisfies readonly GrainCode[];

const STEPS = { previous: -1, next: 1 } as const;

/** The period that the pages look at. They share it, so that going from page to page does not change the month. */
class View {
  #period = $state<string | null>(null);
  /** Steps that are still to be taken: back below zero. */
  #owed = 0;
  /** Counts up whenever somebody goes to a period, be it the one that is looked at already. */
  moved = $state(0);
  /** The row of the entry grid that somebody goes to from another page. */
  row: { measure: number; segment: number } | null = null;
  /** The grain; null for the page's own choice. */
  grain = $state<GrainCode | null>(null);

  /** The period's name; null for the last complete one. */
  get period(): string | null {
    return this.#period;
  }

  set period(name: string | null) {
    this.#period = name;
    this.moved += 1;
  }

  /** The row that somebody goes to, once. */
  takeRow(): { measure: number; segment: number } | null {
    const row = this.row;
    this.row = null;
    return row;
  }

  /**
   * Goes to a neighbouring period, where there is one. A step taken while the page still shows the period before is owed
   * until it comes; a key that is held down steps as fast as the page follows, so that it stops when the key is let go.
   */
  step(period: PeriodInfo | undefined, to: "previous" | "next", isHeld = false): void {
    if (loads.isUnderWay && this.#period !== null && period?.name !== this.#period) {
      if (!isHeld) this.#owed += STEPS[to];
      return;
    }
    const name = period?.[to];
    if (name != null) this.period = name;
  }

  /** A page shows a period: the next of the steps that are owed is taken. */
  arrived(period: PeriodInfo | undefined): void {
    if (this.#owed === 0 || period?.name !== this.#period) return;
    const to = this.#owed < 0 ? "previous" : "next";
    const name = period[to] ?? null;
    // At the last period the steps beyond it are nothing.
    this.#owed = name === null ? 0 : this.#owed - STEPS[to];
    if (name !== null) this.period = name;
  }

  /** Goes to a period that was typed or chosen; one of another grain brings its grain along. */
  goTo(period: { name: string; grain: GrainCode }): void {
    this.#owed = 0;
    this.grain = period.grain;
    this.period = period.name;
  }

  /** Looks at what a page shows by itself. */
  reset(): void {
    this.#owed = 0;
    this.grain = null;
    this.period = null;
  }

  /** Looks at the last complete period of a grain. */
  setGrain(grain: GrainCode): void {
    this.#owed = 0;
    this.grain = grain;
    this.period = null;
  }
}

export const view = new View();
