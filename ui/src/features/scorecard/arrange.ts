import type { Delta, ScoreGroup, ScoreRow, StatusCode } from "../../api/bindings.ts";

export const SORT_KEYS = ["status", "name", "progress", "previous", "lastYear", "signal", "owner"] as const;
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
    (filter.owner === null || row.owner === filter.owner) &&
    (filter.category === null || category(row.id) === filter.category) &&
    (text === "" || `${row.name} ${group.name}`.toLocaleLowerCase().includes(text));
  return groups
    .map((group) => ({ ...group, kpis: group.kpis.filter((row) => passes(row, group)) }))
    .filter((group) => group.kpis.length > 0);
}

/** All rows in one order, each with the name of its objective. */
export function sortRows(groups: ScoreGroup[], sort: Sort): { row: ScoreRow; group: ScoreGroup }[] {
  const rows = groups.flatMap((group) => group.kpis.map((row) => ({ row, group })));
  const direction = sort.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [sortValue(a.row, sort.key), sortValue(b.row, sort.key)];
    // What has no value stands last in both directions.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (typeof x === "string" && typeof y === "string" ? x.localeCompare(y) : Number(x) - Number(y));
  });
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
    case "progress":
      return row.score;
    case "previous":
      return relative(row.previous_delta);
    case "lastYear":
      return relative(row.last_year_delta);
    case "signal":
      return row.signal === null ? null : SIGNALS.indexOf(row.signal);
    case "owner":
      return row.owner;
  }
}

/** Changes are in different units; as parts of what was there before they can be put in an order. */
function relative(delta: Delta | null): number | null {
  return delta?.change_percent ?? null;
}

/** Owners of all rows, each once, in order. */
export function ownersOf(groups: ScoreGroup[]): string[] {
  const owners = groups.flatMap((group) => group.kpis.map((row) => row.owner)).filter((owner) => owner !== null);
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b));
}
