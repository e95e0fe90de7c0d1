import { describe, expect, test } from "vitest";

import { delta, rows, scorecard, scoreRow } from "../../testing/example.ts";
import { filterGroups, nextSort, NO_FILTER, ownersOf, sortRows, type Filter, type Sort } from "./arrange.ts";

const groups = scorecard.objectives;
const categories = new Map([[rows.revenue.id, "financial"], [rows.promoters.id, "customer"]]);

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
  const order = (sort: Sort) => sortRows(groups, sort).map(({ row }) => row.name);

  test("by status puts the worst first", () => {
    expect(order({ key: "status", descending: false })[0]).toBe("Net profit margin");
    expect(order({ key: "status", descending: true }).at(-1)).toBe("Net profit margin");
  });

  test("what has no value stands last in both directions", () => {
    for (const descending of [false, true]) expect(order({ key: "progress", descending }).at(-1)).toBe("Cycle time");
    const kpis = [scoreRow({ id: 1, name: "a", text: "", status: "on_track" }), rows.revenue];
    const group = { ...scorecard.objectives[0]!, kpis };
    for (const descending of [false, true]) {
      expect(sortRows([group], { key: "previous", descending }).map(({ row }) => row.name)).toEqual(["Revenue", "a"]);
    }
  });

  test("changes are compared as parts of what was there before", () => {
    const row = (id: number, name: string, percent: number, text: string) =>
      scoreRow({ id, name, text: "", status: "on_track", previous_delta: delta(text, true, percent) });
    const group = { ...scorecard.objectives[0]!, kpis: [row(1, "money", 0.01, "+€1,000"), row(2, "points", 0.2, "+3")] };
    expect(sortRows([group], { key: "previous", descending: true }).map((one) => one.row.name)).toEqual(["points", "money"]);
  });

  test("the scorecard itself is not changed", () => {
    const before = structuredClone(groups);
    sortRows(groups, { key: "name", descending: true });
    expect(groups).toEqual(before);
  });
});

test("pressing a column's head goes from ascending to descending to the objectives", () => {
  const first = nextSort(null, "name");
  const second = nextSort(first, "name");
  expect([first, second, nextSort(second, "name")]).toEqual([
    { key: "name", descending: false },
    { key: "name", descending: true },
    null,
  ]);
  expect(nextSort(second, "owner")).toEqual({ key: "owner", descending: false });
});

test("owners are listed once, in order", () => {
  expect(ownersOf(groups)).toEqual(["Ana Ruiz", "Jo Meyer", "Leo Chen", "Sara Kim"]);
});
