import type {
  ImportPlan,
  RecipeColumn,
  RecipeInfo,
  RecipeMeasure,
  RecipeMeasureInfo,
  RecipeStep,
  RecipeStepInfo,
  TakeCode,
  TestCode,
} from "../../api/bindings.ts";
import type { Choice } from "../../ui/choices.ts";
import { t } from "../../words/words.svelte.ts";

/** A recipe as it is made in the window. It is replaced as a whole, never patched. */
export interface Recipe {
  name: string | null;
  steps: RecipeStep[];
  measures: RecipeMeasure[];
}

/** The recipe that reads a file, to be changed. */
export const madeOf = (info: RecipeInfo): Recipe => ({
  name: info.name,
  steps: info.steps.map(({ step }) => step),
  measures: info.measures.map(({ measure }) => measure),
});

/** The recipe that does what the columns do; undefined where none can. */
export const begun = ({ recipe_start }: ImportPlan): Recipe | undefined =>
  recipe_start === null ? undefined : { name: null, steps: [], measures: recipe_start };

/** The same text for the same thing, in whatever order its parts were put together: the program sorts names, a form does not. */
const written = (thing: unknown): string =>
  JSON.stringify(thing, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** What a plan tells of the things of a list: by place where it is the same still, otherwise wherever it stands. */
function told<T, I>(things: readonly T[], infos: readonly I[], of: (info: I) => T): (I | undefined)[] {
  const texts = infos.map((info) => written(of(info)));
  return things.map((thing, place) => {
    const text = written(thing);
    return infos[texts[place] === text ? place : texts.indexOf(text)];
  });
}

/** For each step what the newest plan tells of it; undefined while it is being read. */
export const stepInfos = (recipe: Recipe, info: RecipeInfo | null | undefined): (RecipeStepInfo | undefined)[] =>
  told(recipe.steps, info?.steps ?? [], ({ step }) => step);

/** The same of the measures. */
export const measureInfos = (recipe: Recipe, info: RecipeInfo | null | undefined): (RecipeMeasureInfo | undefined)[] =>
  told(recipe.measures, info?.measures ?? [], ({ measure }) => measure);

/** A list with one of its things put, or added, at a place; taken away where it is null. */
export const withAt = <T>(list: readonly T[], place: number, thing: T | null): T[] => [
  ...list.slice(0, place),
  ...(thing === null ? [] : [thing]),
  ...list.slice(place + 1),
];

/** A list with two neighbours exchanged. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const thing = list[from];
  if (thing === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, place) => place !== from);
  return [...others.slice(0, to), thing, ...others.slice(to)];
}

export const STEP_KINDS = ["leave_out", "keep", "column", "fill_down", "replace", "lookup", "keep_last"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export function stepKind(step: RecipeStep): StepKind {
  if ("leave_out" in step) return "leave_out";
  if ("keep" in step) return "keep";
  if ("is" in step) return "column";
  if ("fill_down" in step) return "fill_down";
  if ("lookup" in step) return "lookup";
  return "replace" in step ? "replace" : "keep_last";
}

/** A step that looks up columns in a second file. */
export type LookupStep = Extract<RecipeStep, { lookup: string }>;

/** The column of a second file that is called as the column of the rows; the first one where none is. */
export const likelyKey = (column: string, there: readonly string[]) =>
  there.find((one) => one.toLocaleLowerCase() === column.toLocaleLowerCase()) ?? there[0] ?? "";

/** What a column of a second file is called in the rows: as before, otherwise as there, otherwise so that no column is called so. */
export function asNamed(column: string, before: LookupStep | null, names: readonly string[]): string {
  const known = before?.take.find((one) => one.column === column)?.as;
  if (known !== undefined) return known;
  let name = column;
  for (let number = 2; names.includes(name); number += 1) name = `${column} ${number}`;
  return name;
}

export const TAKES: readonly TakeCode[] = ["sum", "count", "distinct", "mean", "share", "sample", "last", "first", "max", "min", "open"];

/** What is taken of nothing but the rows. */
export const needsOf = (take: TakeCode) => take !== "count" && take !== "open";

/** A name in brackets, as expressions have it. */
export const bracketed = (name: string) => `[${name.replaceAll("]", "]]")}]`;

/** The column of a name that may stand in brackets; the text itself where it is an expression. */
export function bare(text: string): string {
  const inner = /^\[(.*)\]$/su.exec(text.trim())?.[1];
  return inner === undefined || /(^|[^\]])\]([^\]]|$)/u.test(inner) ? text.trim() : inner.replaceAll("]]", "]");
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A condition on one column, as a form has it. */
export interface Asked {
  column: string;
  test: TestCode;
  values: string[];
}

const NUMBER = /^[-−]?\d+([.,]\d+)?$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

const asNumber = (text: string) => text.trim().replace("−", "-").replace(",", ".");

/** A value as an expression has it: a day, a number where numbers are compared, otherwise a text. */
function literal(value: string, numeric: boolean): string {
  const day = DAY.exec(value.trim());
  if (day) return `date(${[day[1], day[2], day[3]].map(Number).join(", ")})`;
  return numeric && NUMBER.test(value.trim()) ? asNumber(value) : quoted(value);
}

/** The day after, as a script writes it. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const SIGNS: Partial<Record<TestCode, string>> = { more: ">", less: "<", at_least: ">=", at_most: "<=" };

/** Tests that compare with nothing, and those that compare with any of several. */
export const isBare = (test: TestCode) => test === "empty" || test === "not_empty";
export const takesMany = (test: TestCode) => test === "is" || test === "is_not";

/** The expression of a condition; undefined while something is missing. */
export function expression({ column, test, values }: Asked, columns: readonly RecipeColumn[]): string | undefined {
  const name = bracketed(column);
  const numeric = columns.find((one) => one.name === column)?.numeric ?? false;
  const [first, last] = values.map((value) => value.trim());
  if (column === "") return undefined;
  if (test === "empty") return `is_empty(${name})`;
  if (test === "not_empty") return `not is_empty(${name})`;
  if (first === undefined || (first === "" && !takesMany(test))) return undefined;
  const sign = SIGNS[test];
  // What is asked of its size is a number or a day, whatever the column holds.
  if (sign !== undefined) return NUMBER.test(first) || DAY.test(first) ? `${name} ${sign} ${literal(first, true)}` : undefined;
  if (test === "between") {
    if (!DAY.test(first) || last === undefined || !DAY.test(last)) return undefined;
    // The last day counts, whatever the time.
    return `${name} >= ${literal(first, true)} and ${name} < ${literal(dayAfter(last), true)}`;
  }
  if (test === "contains") return `contains(${name}, ${quoted(first)})`;
  if (test === "contains_not") return `not contains(${name}, ${quoted(first)})`;
  if (test === "starts_with") return `starts_with(${name}, ${quoted(first)})`;
  const all = values.map((value) => literal(value, numeric));
  const is = all.length === 1 ? `${name} ${test === "is" ? "=" : "<>"} ${all[0] ?? ""}` : `${name} in (${all.join(", ")})`;
  return all.length > 1 && test === "is_not" ? `not ${is}` : is;
}

const OF_DAYS: readonly TestCode[] = ["between", "at_least", "less", "empty", "not_empty"];
const OF_NUMBERS: readonly TestCode[] = ["more", "less", "at_least", "at_most", "is", "is_not", "empty", "not_empty"];
const OF_TEXTS: readonly TestCode[] = ["is", "is_not", "contains", "contains_not", "starts_with", "more", "less", "empty", "not_empty"];

/** What a column can be asked for, the likeliest first; what it is asked for already stands among it. */
export function tests(column: RecipeColumn | undefined, chosen: TestCode): Choice<TestCode>[] {
  const usual = column?.dated ? OF_DAYS : column?.numeric ? OF_NUMBERS : OF_TEXTS;
  const all = usual.includes(chosen) ? usual : [...usual, chosen];
  const word = (test: TestCode) =>
    column?.dated && (test === "at_least" || test === "less") ? t(`import-day-tests-${test}`) : t(`import-tests-${test}`);
  return all.map((value) => ({ value, label: word(value) }));
}

/** What a column is asked for first. */
export const firstTest = (column: RecipeColumn | undefined): TestCode => (column?.dated ? "between" : column?.numeric ? "more" : "is");

/** A new measure: how many rows there are, by the date of the others. */
export function freshMeasure(recipe: Recipe, columns: readonly RecipeColumn[]): RecipeMeasure {
  const date = recipe.measures.find((measure) => measure.date !== null)?.date ?? columns.find(({ dated }) => dated)?.name ?? null;
  return { name: "", take: "count", of: null, date, until: null, where: null, once_per: null, by: {}, kind: null, unit: null };
}
