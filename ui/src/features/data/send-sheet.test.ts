import { expect, test } from "vitest";

import { offered, ownersOf, sheetName, type Offered } from "./send-sheet.ts";

const measure = (id: number, more: Partial<Offered> = {}): Offered => ({
  id,
  name: `Measure ${id}`,
  kind: "flow",
  cadence: "month",
  archived: false,
  owner: null,
  ...more,
});

test("offers what is typed for such periods", () => {
  const measures = [
    measure(1),
    measure(2, { kind: "sample" }),
    measure(3, { kind: "distinct" }),
    measure(4, { archived: true }),
    measure(5, { cadence: "year" }),
    measure(6, { cadence: "day", owner: "Ana" }),
  ];
  const ids = (found: Offered[]) => found.map(({ id }) => id);
  expect(ids(offered(measures, "month", null))).toEqual([1, 6]);
  expect(ids(offered(measures, "year", null))).toEqual([1, 5, 6]);
  expect(ids(offered(measures, "day", null))).toEqual([6]);
  expect(ids(offered(measures, "month", "Ana"))).toEqual([6]);
});

test("lists who enters measures once", () => {
  const measures = [measure(1, { owner: "Zoe" }), measure(2, { owner: "Ana" }), measure(3, { owner: "Zoe" }), measure(4)];
  expect(ownersOf([...measures, measure(5, { owner: "Old", archived: true })])).toEqual(["Ana", "Zoe"]);
});

test("names the file after the business and who it is for", () => {
  expect(sheetName("Harbour Café", "numbers", "Ana")).toBe("Harbour Café – numbers – Ana.xlsx");
  expect(sheetName("", "numbers", "")).toBe("numbers.xlsx");
});
