import { describe, expect, test } from "vitest";

import { delta, rows, scorecard, scoreRow } from "../../testing/example.ts";
import { filterGroups, nextSort, NO_FILTER, ownersOf, runs, sorted, type Filter, type Sort } from "./arrange.ts";

const groups = scorecard.objectives;
const categories = new Map([
  [rows.revenue.id, "financial"],
  [rows.promoters.id, "customer"],
]);

describe("filtering", () => {
  const names = (filter: Partial<Filter>) =>
    filterGroups(groups, { ...NO_FILTER, ...filter }, (id) => categories.get(id)).flatMap((group) => group.kpis.map((kpi) => kpi.name));

  test("without a filter everything is there", () => expect(names({})).toHaveLength(6));

  test("by status, owner and category", () => {
    expect(names({ status: "off_track" })).toEqual(["Net profit margin"]);
    expect(names({ owner: "Sara Kim" })).toEqual(["First response time", "Cycle time"]);
    expect(names({ category: "customer" })).toEqual(["Net promoter score"]);
    expect(names({ status: "on_track", owner: "Ana Ruiz" })).toEqual(["Revenue"]);
  });

  test("by a part of the KPI's or the objective's name", () => {
    expect(names({ text: "  MARGIN " })).toEqual(["Net profit margin"]);
    expect(names({ text: "coming back" })).toEqual(["Net promoter score", "First response time"]);
    expect(names({ text: "nothing like it" })).toEqual([]);
  });

  test("groups without a KPI are left out", () => {
    expect(filterGroups(groups, { ...NO_FILTER, status: "no_data" }, () => undefined).map((group) => group.name)).toEqual([
      "Without an objective",
    ]);
  });
});

describe("sorting", () => {
  const names = (all: ReturnType<typeof sorted>) => all.flatMap(({ rows }) => rows.map(({ row }) => row.name));
  const order = (sort: Sort) => names(sorted(groups, sort, () => "€"));

  test("by status puts the worst first", () => {
    expect(order({ key: "status", descending: false })[0]).toBe("Net profit margin");
    expect(order({ key: "status", descending: true }).at(-1)).toBe("Net profit margin");
  });

  test("what has no value stands last in both directions", () => {
    for (const descending of [false, true]) expect(order({ key: "progress", descending }).at(-1)).toBe("Cycle time");
    const kpis = [scoreRow({ id: 1, name: "a", value: null, text: "", status: "on_track" }), rows.revenue];
    const group = { ...scorecard.objectives[0]!, kpis };
    for (const descending of [false, true]) {
      expect(names(sorted([group], { key: "actual", descending }, () => "€"))).toEqual(["Revenue", "a"]);
    }
  });

  test("numbers are compared in one unit only, and each unit is named", () => {
    const row = (id: number, name: string, value: number) => scoreRow({ id, name, value, text: "", status: "on_track" });
    const group = { ...scorecard.objectives[0]!, kpis: [row(1, "small", 5), row(2, "share", 0.9), row(3, "large", 900)] };
    const units = new Map([
      [1, "€"],
      [2, "percent"],
      [3, "€"],
    ]);
    const found = sorted([group], { key: "actual", descending: true }, (id) => units.get(id));
    expect(found.map(({ unit, rows }) => [unit, ...rows.map((one) => one.row.name)])).toEqual([
      ["€", "large", "small"],
      ["percent", "share"],
    ]);
    expect(sorted([group], { key: "name", descending: false }, (id) => units.get(id)).map(({ unit }) => unit)).toEqual([null]);
  });

  test("changes in percent, in points and in minutes stand apart", () => {
    const row = (id: number, name: string, change: ReturnType<typeof delta> | null) =>
      scoreRow({ id, name, text: "", status: "on_track", previous_delta: change });
    const points = { ...delta("−2.1 pts", false, 0), change: -0.021, change_percent: null };
    const minutes = { ...delta("+40 min", true, 0), change: 2400, change_percent: null };
    const kpis = [
      row(1, "up", delta("+9.0%", true, 0.09)),
      row(2, "margin", points),
      row(3, "down", delta("−1.0%", false, -0.01)),
      row(4, "time", minutes),
      row(5, "new", null),
    ];
    const units = new Map([
      [2, "percent"],
      [4, "duration"],
    ]);
    const found = sorted([{ ...scorecard.objectives[0]!, kpis }], { key: "previous", descending: false }, (id) => units.get(id) ?? "€");
    expect(found.map(({ unit, rows }) => [unit, ...rows.map((one) => one.row.name)])).toEqual([
      ["Change in percent", "down", "up"],
      ["Change, duration", "time"],
      ["Change, percent", "margin"],
      ["Nothing to compare with", "new"],
    ]);
  });

  test("the scorecard itself is not changed", () => {
    const before = structuredClone(groups);
    sorted(groups, { key: "name", descending: true }, () => "€");
    expect(groups).toEqual(before);
  });
});

test("pressing a column's head goes from ascending to descending to the objectives", () => {
  const first = nextSort(null, "name");
  const second = nextSort(first, "name");
  expect([first, second, nextSort(second, "name")]).toEqual([{ key: "name", descending: false }, { key: "name", descending: true }, null]);
  expect(nextSort(second, "owner")).toEqual({ key: "owner", descending: false });
});

test("owners are listed once, in order", () => {
  expect(ownersOf(groups)).toEqual(["Ana Ruiz", "Jo Meyer", "Leo Chen", "Sara Kim"]);
});

test("rows that follow each other are put together", () => {
  expect(runs([1, 3, 2, 4, 5], (number) => number % 2)).toEqual([[1, 3], [2, 4], [5]]);
  expect(runs([], String)).toEqual([]);
});
