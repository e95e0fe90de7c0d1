import type { ColumnUse, ImportColumn, MeasureList } from "../../api/bindings.ts";
import { unitName } from "../../ui/choices.ts";
import { t, words } from "../../words/words.svelte.ts";

/** A use as one word that a list of choices can carry. */
export function useCode(use: ColumnUse): string {
  if (typeof use === "string") return use;
  if ("plan" in use) return `plan ${use.plan}`;
  return "dimension" in use ? `dimension ${use.dimension}` : `measure ${use.measure}`;
}

export const NEW_MEASURE = "new measure";
export const NEW_DIMENSION = "new dimension";

/** The use of a code; null where something has to be asked first. A measure that exists keeps its own kind and unit. */
export function codedUse(code: string): ColumnUse | null {
  if (code === NEW_MEASURE || code === NEW_DIMENSION) return null;
  const [word, ...rest] = code.split(" ");
  const name = rest.join(" ");
  if (word === "dimension") return { dimension: name };
  if (word === "plan") return { plan: name };
  if (word === "measure") return { measure: name, kind: null, unit: null };
  return code;
}

export interface UseOption {
  value: string;
  label: string;
}

/** What a column can be used as: what it is used as now, what exists, and something new. */
export function useOptions(column: ImportColumn, known: MeasureList | undefined): UseOption[] {
  const measures = known?.measures.filter((measure) => !measure.archived).map((measure) => measure.name) ?? [];
  const dimensions = known?.dimensions ?? [];
  const used = useCode(column.use);
  const options: UseOption[] = [
    { value: "skip", label: t("import-use-skip") },
    { value: "date", label: t("import-use-date") },
    ...measures.map((name) => ({ value: `measure ${name}`, label: name })),
    ...fresh(column, measures).map((name) => ({ value: `measure ${name}`, label: t("import-use-new", { name }) })),
    ...planned(column).map((name) => ({ value: `plan ${name}`, label: t("import-use-plan", { name }) })),
    { value: NEW_MEASURE, label: t("import-use-new-measure") },
    ...[...new Set([...dimensions, ...freshDimension(column)])].map((name) => ({
      value: `dimension ${name}`,
      label: t("import-use-breakdown", { name }),
    })),
    { value: NEW_DIMENSION, label: t("import-use-new-breakdown") },
  ];
  return options.some((option) => option.value === used) ? options : [{ value: used, label: used }, ...options];
}

/** Names of measures that do not exist yet and that the column is or could be used as. */
function fresh({ use, name, numeric }: ImportColumn, existing: string[]): string[] {
  const used = typeof use !== "string" && "measure" in use ? [use.measure] : [];
  const names = [...new Set([...used, ...(numeric ? [name] : [])])];
  return names.filter((one) => !existing.includes(one));
}

/** The measure of which the column says what was planned. */
const planned = ({ use }: ImportColumn): string[] => (typeof use !== "string" && "plan" in use ? [use.plan] : []);

function freshDimension({ use, name, numeric }: ImportColumn): string[] {
  if (typeof use !== "string" && "dimension" in use) return [use.dimension];
  return numeric ? [] : [name];
}

export type Uses = Record<string, ColumnUse>;

/** The map's columns with one of them used otherwise. What was `decided` before counts even where its plan is not there yet. */
export function withUse(columns: readonly ImportColumn[], decided: Uses | null, name: string, use: ColumnUse): Uses {
  return { ...Object.fromEntries(columns.map((column) => [column.name, column.use])), ...decided, [name]: use };
}

/** Which columns are shown: all, those that are used, those that are not. */
export type Shown = "all" | "used" | "unused";

export const isUsed = (column: ImportColumn) => column.use !== "skip";

/** True where a column is to be shown. */
export const isShown = (column: ImportColumn, shown: Shown) => shown === "all" || isUsed(column) === (shown === "used");

const RECORDED = ["flow", "balance", "level", "sample", "distinct", "parameter"] as const;

/** The name of a unit behind a comma: German writes nouns with a capital letter everywhere. */
const inSentence = (name: string) => (words.language.startsWith("de") ? name : name.toLocaleLowerCase(words.language));

/** How a new measure is recorded, in words: "adds up, EUR". */
export function detailsText({ kind, unit }: { kind: string | null; unit: string | null }): string {
  const known = RECORDED.find((one) => one === kind);
  const name = unit === null ? undefined : unitName(unit);
  return [known && t(`import-recorded-${known}`), name === unit ? name : name && inSentence(name)].filter(Boolean).join(", ");
}

/** What a column is used as, in words: "Store (breakdown)". */
export function useText({ name, use }: ImportColumn): string {
  if (typeof use === "string") return use === "date" ? `${name} (${t("import-as-date")})` : name;
  if ("plan" in use) return `${use.plan} (${t("import-as-budget")})`;
  return "dimension" in use ? `${use.dimension} (${t("import-as-breakdown")})` : use.measure;
}
