// What a sheet that is sent may hold.
import type { GrainCode, MeasureRow } from "../../api/bindings.ts";
import { GRAINS } from "../../app/view.svelte.ts";

/** What is known of a measure that is offered. */
export type Offered = Pick<MeasureRow, "id" | "name" | "kind" | "cadence" | "archived" | "owner">;

const LENGTHS: readonly GrainCode[] = GRAINS;

/**
 * The measures whose numbers are typed for periods of a grain, by one person or by anyone: single records and who was
 * counted come from files, and nothing is typed for a period shorter than the measure's own.
 */
export const offered = <M extends Offered>(measures: readonly M[], grain: GrainCode, owner: string | null): M[] =>
  measures.filter(
    (measure) =>
      !measure.archived &&
      measure.kind !== "sample" &&
      measure.kind !== "distinct" &&
      LENGTHS.indexOf(measure.cadence) <= LENGTHS.indexOf(grain) &&
      (owner === null || measure.owner === owner),
  );

/** Who enters measures, in the order of the alphabet. */
export const ownersOf = (measures: readonly Offered[]): string[] => {
  const names = measures.filter(({ archived }) => !archived).flatMap(({ owner }) => owner ?? []);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
};

/** What the file is called. */
export const sheetName = (business: string, what: string, owner: string): string =>
  `${[business, what, owner].filter((part) => part !== "").join(" – ")}.xlsx`;
