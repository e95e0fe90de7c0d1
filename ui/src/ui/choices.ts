import type { CategoryCode, DirectionCode, KindCode } from "../api/bindings.ts";
import { GRAINS } from "../app/view.svelte.ts";
import { t } from "../words/words.svelte.ts";

/** Something to choose: what it is, and what it is called. */
export interface Choice<T extends string | number = string> {
  value: T;
  label: string;
}

/** Choices called by their labels, in the language of the moment. */
export const choices = <T extends string | number>(values: readonly T[], label: (value: T) => string): Choice<T>[] =>
  values.map((value) => ({ value, label: label(value) }));

/** The same where what is chosen may be any text. */
const texts = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] => choices(values, label);

const PLAIN_UNITS = ["number", "count", "percent", "ratio", "points", "duration"] as const;

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const CATEGORIES: readonly CategoryCode[] = ["strategic", "financial", "operational", "customer", "employee"];
const DIRECTIONS: readonly DirectionCode[] = ["higher", "lower", "between"];
const KINDS: readonly KindCode[] = ["flow", "balance", "level", "sample", "distinct", "parameter"];

export const categories = () => choices(CATEGORIES, (category) => t(`categories-${category}`));
export const directions = () => choices(DIRECTIONS, (direction) => t(`directions-${direction}`));
export const kinds = () => choices(KINDS, (kind) => t(`kinds-${kind}`));
export const reviewed = () => choices(GRAINS, (grain) => t(`grains-${grain}`));
export const cadences = () => choices(GRAINS, (grain) => t(`data-cadences-${grain}`));
export const days = () => choices(DAYS, (day) => t(`settings-days-${day}`));

/** After how many days values settle: the usual ones, and whatever is chosen already; 0 where they do with their period. */
export function settlings(chosen: number): Choice<number>[] {
  const known = [0, 7, 14, 30, 60, 90];
  const all = known.includes(chosen) ? known : [...known, chosen].sort((a, b) => a - b);
  return choices(all, (count) => (count === 0 ? t("data-settles-at-once") : t("data-settles-after", { count })));
}

/** A unit by name; a currency or a compound one is called what it is. */
export function unitName(unit: string): string {
  const known = PLAIN_UNITS.find((plain) => plain === unit);
  return known === undefined ? unit : t(`units-${known}`);
}

/** Units to choose from: the plain ones, the workspace's currency, and whatever is chosen already. */
export function unitChoices(currency: string, chosen: string | null): Choice[] {
  const known = [...texts(PLAIN_UNITS, unitName), { value: currency, label: currency }];
  const isKnown = chosen === null || known.some(({ value }) => value === chosen);
  return isKnown ? known : [...known, { value: chosen, label: chosen }];
}
