import { expect, test } from "vitest";

import type { RecipeColumn } from "../../api/bindings.ts";
import { asNamed, bare, expression, firstTest, likelyKey, measureInfos, moved, stepKind, withAt, type LookupStep } from "./recipe.ts";

const column = (name: string, changes: Partial<RecipeColumn> = {}): RecipeColumn => ({
  name,
  cells: [],
  numeric: false,
  dated: false,
  made: false,
  ...changes,
});
const columns = [column("Financial Status"), column("Total", { numeric: true }), column("Created at", { dated: true }), column("a ]b")];

test("a condition of a form is an expression that the command line takes", () => {
  const cases = [
    [{ column: "Financial Status", test: "is", values: ["voided", "pending"] }, '[Financial Status] in ("voided", "pending")'],
    [{ column: "Financial Status", test: "is_not", values: ["voided", "pending"] }, 'not [Financial Status] in ("voided", "pending")'],
    [{ column: "Financial Status", test: "is_not", values: ['say "no"'] }, '[Financial Status] <> "say ""no"""'],
    [{ column: "a ]b", test: "contains", values: ["x"] }, 'contains([a ]]b], "x")'],
    [{ column: "Total", test: "more", values: ["−2,5"] }, "[Total] > -2.5"],
    [{ column: "Total", test: "is", values: ["3"] }, "[Total] = 3"],
    [{ column: "Financial Status", test: "is", values: ["3"] }, '[Financial Status] = "3"'],
    [
      { column: "Created at", test: "between", values: ["2026-09-01", "2026-12-31"] },
      "[Created at] >= date(2026, 9, 1) and [Created at] < date(2027, 1, 1)",
    ],
    [{ column: "Total", test: "not_empty", values: [] }, "not is_empty([Total])"],
  ] as const;
  for (const [asked, written] of cases) expect(expression({ ...asked, values: [...asked.values] }, columns)).toBe(written);
});

test("a condition is none while something is missing", () => {
  expect(expression({ column: "", test: "empty", values: [] }, columns)).toBeUndefined();
  expect(expression({ column: "Total", test: "more", values: ["many"] }, columns)).toBeUndefined();
  expect(expression({ column: "Total", test: "is", values: [] }, columns)).toBeUndefined();
  expect(expression({ column: "Created at", test: "between", values: ["2026-09-01", ""] }, columns)).toBeUndefined();
});

test("what is asked first depends on what the column holds", () => {
  expect(columns.map(firstTest)).toEqual(["is", "more", "between", "is"]);
});

test("steps move and go, and are known by what they have", () => {
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  expect(withAt(["a", "b"], 0, null)).toEqual(["b"]);
  expect(withAt(["a"], 1, "b")).toEqual(["a", "b"]);
  expect(stepKind({ column: "a", is: "b" })).toBe("column");
  expect(stepKind({ replace: "a", with: {} })).toBe("replace");
  expect(bare("[Line total]")).toBe("Line total");
  expect(bare("[a] + [b]")).toBe("[a] + [b]");
});

test("a second file is looked up by the column that is called alike, and what is taken of it keeps its name", () => {
  expect(likelyKey("Customer No", ["Region", "customer no"])).toBe("customer no");
  expect(likelyKey("Order", ["Number", "Region"])).toBe("Number");
  expect(asNamed("Region", null, ["Date", "Amount"])).toBe("Region");
  expect(asNamed("Region", null, ["Region", "Region 2"])).toBe("Region 3");
  const table = { file: "customers.csv", sheet: null, key: "No", read: null };
  const step: LookupStep = { lookup: "Customer", table, take: [{ column: "Region", as: "Area" }], rows: [] };
  expect(asNamed("Region", step, ["Area"])).toBe("Area");
  expect(stepKind(step)).toBe("lookup");
});

test("what is told of a measure is found however its breakdowns are ordered", () => {
  const measure = {
    name: "Total",
    take: "sum",
    of: "Total",
    date: "Date",
    until: null,
    where: null,
    once_per: null,
    kind: null,
    unit: null,
  } as const;
  const recipe = { name: null, steps: [], measures: [{ ...measure, by: { Status: "Status", Region: "Region" } }] };
  const told = { measure: { ...measure, by: { Region: "Region", Status: "Status" } }, text: "Total: the sum of Total" };
  const infos = measureInfos(recipe, { measures: [told] } as never);
  expect(infos[0]?.text).toBe("Total: the sum of Total");
});
