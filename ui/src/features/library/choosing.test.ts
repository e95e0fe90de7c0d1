import { expect, test } from "vitest";

import type { LibraryInput, LibraryKnown } from "../../api/bindings.ts";
import { answersOf, isOpenQuestion, unanswered } from "./choosing.ts";

const known = (id: number, name: string, is_kpi = false): LibraryKnown => ({ id, name, is_kpi });
const input = (key: string, ...found: LibraryKnown[]): LibraryInput => ({
  key,
  name: key.toUpperCase(),
  kind: "flow",
  kind_text: "adds up",
  unit: "EUR",
  unit_text: "EUR",
  known: found,
});

const clear = input("cost", known(1, "Wages"));
const missing = input("orders");
const asked = input("revenue", known(2, "Sales"), known(3, "Revenue", true));
const inputs = [clear, missing, asked];

test("only what several things fit is a question", () => {
  expect(inputs.map(isOpenQuestion)).toEqual([false, false, true]);
});

test("a question waits until it is answered", () => {
  expect(unanswered(inputs, {})).toEqual([asked]);
  expect(unanswered(inputs, { revenue: "" })).toEqual([asked]);
  expect(unanswered(inputs, { revenue: "0" })).toEqual([]);
  expect(unanswered(inputs, { revenue: "new" })).toEqual([]);
});

test("a measure goes by its identifier, a KPI by its name, a new measure by the name it gets", () => {
  expect(answersOf(inputs, { revenue: "0" })).toEqual({ revenue: 2 });
  expect(answersOf(inputs, { revenue: "1" })).toEqual({ revenue: "Revenue" });
  expect(answersOf(inputs, { revenue: "new" })).toEqual({ revenue: "REVENUE" });
  expect(answersOf(inputs, {})).toEqual({});
});
