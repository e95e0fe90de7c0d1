import type { ImportFormat, ImportPlan } from "../../api/bindings.ts";
import type { Choice } from "../../ui/choices.ts";
import { t, type Plain } from "../../words/words.svelte.ts";

export type FormatKey = keyof ImportFormat;

/** What can be changed about how a file is read; the rest is asked for. */
type ShownKey = Exclude<
  FormatKey,
  | "as_of"
  | "year"
  | "currency"
  | "actual_or_plan"
  | "twice"
  | "other_source"
  | "other_currency"
  | "jump"
  | "gap"
  | "restated"
  | "gone"
  | "cut_day"
  | "names"
  | "renamed"
  | "versions"
  | "closed"
  | "typed"
  | "personal"
  | "sign"
  | "percent"
  | "clock"
  | "table"
  | "sheets"
  | "once"
>;

/** What the owner decided about the format; what is absent is found out. */
export type Decided = { [K in FormatKey]?: ImportFormat[K] };

/** Fields that decide what the columns are: when they change, their uses start anew. */
const MAKES_COLUMNS: readonly FormatKey[] = [
  "encoding",
  "delimiter",
  "sheet",
  "header_row",
  "layout",
  "as_of",
  "actual_or_plan",
  "heads",
  "renamed",
  "table",
  "sheets",
];

export const makesColumns = (key: FormatKey) => MAKES_COLUMNS.includes(key);

const ENCODINGS = ["utf-8", "windows-1252", "iso-8859-15", "utf-16le", "utf-16be", "macintosh"];

/** The fields in the order in which they are shown. */
export const FORMAT_KEYS: readonly ShownKey[] = [
  "encoding",
  "delimiter",
  "decimal",
  "date_order",
  "sheet",
  "header_row",
  "layout",
  "heads",
  "repeated",
  "sums",
];

const DELIMITERS: Record<string, Plain> = {
  ",": "import-delimiters-comma",
  ";": "import-delimiters-semicolon",
  "\t": "import-delimiters-tab",
  "|": "import-delimiters-bar",
};
const OTHER_SOURCE: Record<string, Plain> = { keep: "import-other-source-keep", replace: "import-other-source-replace" };
const OTHER_CURRENCY: Record<string, Plain> = { new: "import-other-currency-new", same: "import-other-currency-same" };
const JUMP: Record<string, Plain> = { right: "import-jump-right", leave_out: "import-jump-leave-out" };
const GAP: Record<string, Plain> = { right: "import-gap-right" };
const RESTATED: Record<string, Plain> = { replace: "import-restated-replace" };
const GONE: Record<string, Plain> = { remove: "import-gone-remove", keep: "import-gone-keep" };
const NAMES: Record<string, Plain> = { measures: "import-names-measures", breakdown: "import-names-breakdown" };
const RENAMED: Record<string, Plain> = { new: "import-renamed-new" };
const CUT_DAY: Record<string, Plain> = { add: "import-cut-day-add", replace: "import-cut-day-replace" };
const TWICE: Record<string, Plain> = { keep: "import-twice-keep", both: "import-twice-both" };
const CLOSED: Record<string, Plain> = { keep: "import-closed-keep", change: "import-closed-change" };
const TYPED: Record<string, Plain> = { keep: "import-typed-keep", replace: "import-typed-replace" };
const REPEATED: Record<string, Plain> = { add_up: "import-repeated-add-up", leave_out: "import-repeated-leave-out" };
const SUMS: Record<string, Plain> = { leave_out: "import-sums-leave-out", keep: "import-sums-keep" };
const SIGNS: Record<string, Plain> = { as_written: "import-sign-as-written" };
const PERCENTS: Record<string, Plain> = { fractions: "import-percents-fractions", hundredths: "import-percents-hundredths" };
const CLOCKS: Record<string, Plain> = { hours_minutes: "import-clock-hours", minutes_seconds: "import-clock-minutes" };
const HEADS: Record<string, Plain> = { upper: "import-heads-upper", lower: "import-heads-lower", apart: "import-heads-apart" };
const ONCE: Record<string, Plain> = { once: "import-once-once", each: "import-once-each", last: "import-once-last" };
const SHEETS: Record<string, Plain> = { all: "import-sheets-all" };
const DECIMALS: Record<string, Plain> = { ".": "import-decimals-point", ",": "import-decimals-comma" };
const ORDERS: Record<string, Plain> = { dmy: "import-orders-dmy", mdy: "import-orders-mdy", ymd: "import-orders-ymd" };
const LAYOUTS: Record<string, Plain> = { long: "import-layouts-long", wide: "import-layouts-wide" };

const named = (table: Record<string, Plain>): Choice[] => Object.entries(table).map(([value, id]) => ({ value, label: t(id) }));
const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

/** What can be chosen for a field, without "found out". Empty where the field has no meaning for this file. */
export function formatChoices(
  key: ShownKey,
  { format, sheets, recipe }: Pick<ImportPlan, "format" | "sheets"> & { recipe?: ImportPlan["recipe"] },
): Choice[] {
  const isText = format.encoding !== null;
  // A recipe says itself what is taken of the rows of a day.
  const hasRows = format.layout === "long" && !recipe;
  switch (key) {
    case "encoding":
      return isText ? plain(ENCODINGS) : [];
    case "delimiter":
      return isText ? named(DELIMITERS) : [];
    case "sheet":
      return plain(sheets);
    case "decimal":
      return named(DECIMALS);
    case "date_order":
      return named(ORDERS);
    case "layout":
      return named(LAYOUTS);
    case "heads":
      return format.heads === null ? [] : named(HEADS);
    case "repeated":
      return hasRows ? named(REPEATED) : [];
    case "sums":
      return hasRows ? named(SUMS) : [];
    case "header_row":
      return plain(Array.from({ length: 20 }, (_, index) => String(index + 1)));
  }
}

/** A field's value as a choice in words. */
export function formatLabel(choices: readonly Choice[], value: string | number | null): string {
  return choices.find((choice) => choice.value === String(value))?.label ?? String(value ?? "");
}

/** The decisions with one more; an empty choice leaves the field to be found out. */
export function decide(decided: Decided, key: FormatKey, choice: string): Decided {
  const { [key]: _, ...others } = decided;
  if (choice === "") return others;
  return { ...others, [key]: key === "header_row" || key === "year" ? Number(choice) : choice };
}

/** A choice of a question in words. */
export function answerLabel(code: string, choice: string): string {
  const tables: Record<string, Record<string, Plain>> = {
    date_order: ORDERS,
    decimal: DECIMALS,
    delimiter: DELIMITERS,
    layout: LAYOUTS,
    twice: TWICE,
    other_source: OTHER_SOURCE,
    other_currency: OTHER_CURRENCY,
    jump: JUMP,
    gap: GAP,
    restated: RESTATED,
    gone: GONE,
    cut_day: CUT_DAY,
    names: NAMES,
    renamed: RENAMED,
    closed: CLOSED,
    typed: TYPED,
    repeated: REPEATED,
    sums: SUMS,
    sign: SIGNS,
    percent: PERCENTS,
    clock: CLOCKS,
    heads: HEADS,
    once: ONCE,
    sheets: SHEETS,
  };
  const id = tables[code]?.[choice];
  return id === undefined ? choice : t(id);
}
