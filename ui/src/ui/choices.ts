import type { CategoryCode, DirectionCode, KindCode } from "../api/bindings.ts";
import { GRAINS } from "../app/view.svelte.ts";
import { t } from "../strings.ts";

/** A table of words as choices. */
export const choices = <T extends string>(table: Record<T, string>) =>
  (Object.entries(table) as [T, string][]).map(([value, label]) => ({ value, label }));

export const CATEGORIES = choices<CategoryCode>(t.categories);
export const DIRECTIONS = choices<DirectionCode>(t.directions);
export const KINDS = choices<KindCode>(t.kinds);
export const REVIEWED = GRAINS.map((value) => ({ value, label: t.grains[value] }));
export const CADENCES = GRAINS.map((value) => ({ value, label: t.data.cadences[value] }));

/** Units to choose from: the plain ones, the workspace's currency, and whatever is chosen already. */
export function unitChoices(currency: string, chosen: string | null): { value: string; label: string }[] {
  const { number, count, percent, ratio, points, duration } = t.units;
  const known = [...choices<string>({ number, count, percent, ratio, points, duration }), { value: currency, label: currency }];
  const isKnown = chosen === null || known.some(({ value }) => value === chosen);
  return isKnown ? known : [...known, { value: chosen, label: chosen }];
}
