import type { GrainCode } from "../api/bindings.ts";
import { dialogs } from "./dialogs.svelte.ts";

/** A KPI's number of a period. */
export interface Explained {
  kpi: number;
  grain: GrainCode;
  period: string;
}

/** What an element bears as `data-explain` that shows such a number. */
export const explains = ({ kpi, grain, period }: Explained) => `${kpi} ${grain} ${period}`;

/** Says how a number came to be. */
export const explain = (number: Explained) => dialogs.open({ kind: "explain", number });

/** Says how the number came to be that has the focus, or that is pointed at; false where neither is one. */
export function explainHere(): boolean {
  const focused = document.activeElement?.closest<HTMLElement>("[data-explain]");
  const marked = focused ?? [...document.querySelectorAll<HTMLElement>("[data-explain]:hover")].at(-1);
  const [kpi, grain, period] = marked?.dataset["explain"]?.split(" ") ?? [];
  if (kpi === undefined || grain === undefined || period === undefined) return false;
  explain({ kpi: Number(kpi), grain: grain as GrainCode, period });
  return true;
}
