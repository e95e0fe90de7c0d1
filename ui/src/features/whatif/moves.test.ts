import { expect, test } from "vitest";

import type { ScenarioChange } from "../../api/bindings.ts";
import { freeName, isSame, moved, place, slid, without } from "./moves.ts";

const change = (measure: number, percent: number | null, rest: Partial<ScenarioChange> = {}): ScenarioChange => ({
  measure,
  percent,
  amount: null,
  value: null,
  from: null,
  until: null,
  ...rest,
});

test("an input moves in its place, and is put back by nothing", () => {
  const two = [change(1, 0.03), change(2, 0.1)];
  expect(moved(two, change(1, 0.05))).toEqual([change(1, 0.05), change(2, 0.1)]);
  expect(moved(two, change(3, -0.1))).toEqual([...two, change(3, -0.1)]);
  expect(moved(two, change(1, 0))).toEqual([change(2, 0.1)]);
  expect(moved(two, change(3, 0))).toEqual(two);
  expect(moved(two, change(3, null, { value: 0 }))).toEqual([...two, change(3, null, { value: 0 })]);
  expect(without(two, 2)).toEqual([change(1, 0.03)]);
});

test("a slider keeps when a change begins and ends, and stands at nothing beside an amount", () => {
  const may = change(1, null, { amount: 500, from: "2026-05" });
  expect(place(may)).toBe(0);
  expect(place(change(1, 0.035))).toBe(3.5);
  expect(slid(may, 1, 3)).toEqual(change(1, 0.03, { from: "2026-05" }));
  expect(slid(undefined, 4, -5)).toEqual(change(4, -0.05));
});

test("the same changes in another order are the same", () => {
  expect(isSame([change(1, 0.03), change(2, 0.1)], [change(2, 0.1), change(1, 0.03)])).toBe(true);
  expect(isSame([change(1, 0.03)], [change(1, 0.03, { from: "2026-05" })])).toBe(false);
  expect(isSame([change(1, null, { amount: 5 })], [change(1, null, { value: 5 })])).toBe(false);
});

test("no two scenarios are called the same", () => {
  const again = (number: number) => `Scenario ${number}`;
  const row = (name: string) => ({ id: 1, name, changes: [], texts: [] });
  expect(freeName([], "Scenario", again)).toBe("Scenario");
  expect(freeName([row("scenario")], "Scenario", again)).toBe("Scenario 2");
});
