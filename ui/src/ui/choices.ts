import { GRAINS } from "../app/view.svelte.ts";
import { t } from "../strings.ts";

const choices = (table: Record<string, string>) => Object.entries(table).map(([value, label]) => ({ value, label }));

export const CATEGORIES = choices(t.categories);
export const DIRECTIONS = choices(t.directions);
export const KINDS = choices(t.kinds);
export const REVIEWED = GRAINS.map((value) => ({ value, label: t.grains[value] }));
export const CADENCES = GRAINS.map((value) => ({ value, label: t.data.cadences[value] }));

/** Units to choose from: the plain ones, the workspace's currency, and whatever is chosen already. */
export function unitChoices(currency: string, chosen: string | null): { value: string; label: string }[] {
  const { number, count, percent, ratio, points, duration } = t.units;
  const known = [...choices({ number, count, percent, ratio, points, duration }), { value: currency, label: currency }];
  const isKnown = chosen === null || known.some(({ value }) => value === chosen);
  return isKnown ? known : [...known, { value: chosen, label: chosen }];
}
