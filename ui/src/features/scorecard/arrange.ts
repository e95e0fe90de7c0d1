import type { Delta, ScoreGroup, ScoreRow, StatusCode } from "../../api/bindings.ts";
import { t } from "../../words/words.svelte.ts";

export const SORT_KEYS = ["status", "name", "actual", "target", "progress", "previous", "lastYear", "signal", "owner"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  descending: boolean;
}

export interface Filter {
  status: StatusCode | null;
  owner: string | null;
  category: string | null;
  text: string;
}

export const NO_FILTER: Filter = { status: null, owner: null, category: null, text: "" };

export const isFiltered = (filter: Filter) =>
  filter.status !== null || filter.owner !== null || filter.category !== null || filter.text.trim() !== "";

/** Groups with the rows that pass the filter; groups without any are left out. */
export function filterGroups(groups: ScoreGroup[], filter: Filter, category: (kpi: number) => string | undefined): ScoreGroup[] {
  const text = filter.text.trim().toLocaleLowerCase();
  const passes = (row: ScoreRow, group: ScoreGroup) =>
    (filter.status === null || row.status === filter.status) &&
    (filter.owner === null || row.person?.name === filter.owner) &&
    (filter.category === null || category(row.id) === filter.category) &&
    (text === "" || `${row.name} ${group.name}`.toLocaleLowerCase().includes(text));
  return groups
    .map((group) => ({ ...group, kpis: group.kpis.filter((row) => passes(row, group)) }))
    .filter((group) => group.kpis.length > 0);
}

/** A KPI with the objective it serves. */
export interface Sorted {
  row: ScoreRow;
  group: ScoreGroup;
}

/**
 * All rows in one order. Numbers and changes can be compared in one unit only: there the rows come unit by unit, each
 * under its name; elsewhere as one list without a name.
 */
export function sorted(
  groups: ScoreGroup[],
  sort: Sort,
  unitOf: (kpi: number) => string | undefined,
): { unit: string | null; rows: Sorted[] }[] {
  const rows = groups.flatMap((group) => group.kpis.map((row) => ({ row, group })));
  const unit = ({ row }: Sorted) => comparedIn(row, sort.key, unitOf(row.id) ?? "");
  const units = [...new Set(rows.map(unit))].sort((a, b) => (a ?? "").localeCompare(b ?? ""));
  return units.map((one) => ({
    unit: one,
    rows: inOrder(
      rows.filter((row) => unit(row) === one),
      sort,
    ),
  }));
}

/** What a row's number is compared in: null where all rows can be compared with each other. */
function comparedIn(row: ScoreRow, key: SortKey, unit: string): string | null {
  if (key === "actual" || key === "target") return unit;
  const delta = key === "previous" ? row.previous_delta : key === "lastYear" ? row.last_year_delta : undefined;
  if (delta === undefined) return null;
  if (delta === null) return t("scorecard-no-change");
  if (isPart(delta)) return t("scorecard-in-percent");
  return unit === "" ? t("scorecard-in-its-unit") : t("scorecard-in-unit", { unit });
}

/** True where the change is shown as a part of what was there before, false where as an amount. */
const isPart = (delta: Delta) => delta.change_percent !== null && /[%٪]/.test(delta.text);

function inOrder(rows: Sorted[], sort: Sort): Sorted[] {
  const direction = sort.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [sortValue(a.row, sort.key), sortValue(b.row, sort.key)];
    // What has no value stands last in both directions.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (typeof x === "string" && typeof y === "string" ? x.localeCompare(y) : Number(x) - Number(y));
  });
}

/** Rows that follow each other and have the same key. */
export function runs<T>(rows: readonly T[], key: (row: T) => unknown): T[][] {
  const found: T[][] = [];
  let last: unknown;
  for (const row of rows) {
    const mine = key(row);
    if (found.length > 0 && mine === last) found.at(-1)?.push(row);
    else found.push([row]);
    last = mine;
  }
  return found;
}

/** The next sorting when a column's head is pressed: ascending, descending, by objective again. */
export function nextSort(sort: Sort | null, key: SortKey): Sort | null {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

const WORST_FIRST: StatusCode[] = ["off_track", "at_risk", "no_data", "open", "no_target", "on_track"];
const SIGNALS = ["concern", "change", "normal", "improvement"];

function sortValue(row: ScoreRow, key: SortKey): string | number | null {
  switch (key) {
    case "status":
      return WORST_FIRST.indexOf(row.status);
    case "name":
      return row.name;
    case "actual":
      return row.value;
    case "target":
      return row.target;
    case "progress":
      return row.score;
    case "previous":
      return changeOf(row.previous_delta);
    case "lastYear":
      return changeOf(row.last_year_delta);
    case "signal":
      return row.signal === null ? null : SIGNALS.indexOf(row.signal);
    case "owner":
      return row.person?.name ?? null;
  }
}

/** The change as it is shown: as a part, or as an amount. */
function changeOf(delta: Delta | null): number | null {
  if (delta === null) return null;
  return isPart(delta) ? delta.change_percent : delta.change;
}

/** Owners of all rows, each once, in order. */
export function ownersOf(groups: ScoreGroup[]): string[] {
  const owners = groups.flatMap((group) => group.kpis.flatMap((row) => row.person?.name ?? []));
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b));
}
