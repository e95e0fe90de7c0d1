import { tick } from "svelte";

import type { GrainCode } from "../api/bindings.ts";

/** What is presented over the whole window. */
export interface Presented {
  /** The saved pack; null for all KPIs, or those of `kpis`. */
  pack: number | null;
  /** The KPIs in the order of their slides; those of the pack where there are none. */
  kpis: readonly number[];
  /** What it is called. */
  name: string;
  period: string | null;
  grain: GrainCode | null;
  /** The KPI whose slide comes first; the cover where null. */
  first: number | null;
}

/** The one presentation of the window, begun from wherever its KPIs are shown. */
class Presentation {
  shown = $state.raw<Presented | null>(null);
  #from: Element | null = null;

  begin(what: Presented): void {
    this.#from = document.activeElement;
    this.shown = what;
  }

  /** Ends it; the focus goes back to where it was begun. */
  async end(): Promise<void> {
    this.shown = null;
    await tick();
    if (this.#from instanceof HTMLElement) this.#from.focus();
  }
}

export const presentation = new Presentation();
