import type { GrainCode, PeriodInfo } from "../api/bindings.ts";

export const GRAINS = ["day", "week", "month", "quarter", "year"] as const satisfies readonly GrainCode[];

/** The period that the pages look at. They share it, so that going from page to page does not change the month. */
class View {
  #period = $state<string | null>(null);
  /** Counts up whenever somebody goes to a period, be it the one that is looked at already. */
  moved = $state(0);
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

  /** Goes to a neighbouring period, where there is one. */
  step(period: PeriodInfo | undefined, to: "previous" | "next"): void {
    const name = period?.[to];
    if (name != null) this.period = name;
  }

  /** Goes to a period that was typed or chosen; one of another grain brings its grain along. */
  goTo(period: { name: string; grain: GrainCode }): void {
    this.grain = period.grain;
    this.period = period.name;
  }

  /** Looks at what a page shows by itself. */
  reset(): void {
    this.grain = null;
    this.period = null;
  }

  /** Looks at the last complete period of a grain. */
  setGrain(grain: GrainCode): void {
    this.grain = grain;
    this.period = null;
  }
}

export const view = new View();
