import { expect, test } from "vitest";

import type { ReviewPlan, ReviewPoint } from "../../api/bindings.ts";
import { actOf, minutesIn, movedTo, withMinutes, withOwn, withPoint } from "./agenda.ts";

const plan: ReviewPlan = { order: [], left_out: [], minutes: {}, own: [], total: null };
const points = ["since", "kpi:1", "rest"].map((key) => ({ key })) as ReviewPoint[];

test("a point is moved, and places beyond the ends are the ends", () => {
  expect(movedTo({ plan, points }, "rest", 0).order).toEqual(["rest", "since", "kpi:1"]);
  expect(movedTo({ plan, points }, "since", 9).order).toEqual(["kpi:1", "rest", "since"]);
  expect(movedTo({ plan, points }, "gone", 0)).toBe(plan);
});

test("a point is left out and taken in again; an own one goes", () => {
  const without = withPoint({ plan }, "rest", true);
  expect(without.left_out).toEqual(["rest"]);
  expect(withPoint({ plan: without }, "rest", true).left_out).toEqual(["rest"]);
  expect(withPoint({ plan: without }, "rest", false).left_out).toEqual([]);
  const own = withOwn({ plan: withOwn({ plan }, "The third store") }, "Holidays");
  expect(own.own.map(({ key, title }) => [key, title])).toEqual([
    ["own:1", "The third store"],
    ["own:2", "Holidays"],
  ]);
  expect(withPoint({ plan: own }, "own:1", true).own).toHaveLength(1);
});

test("a point has the minutes that are given, or as many as it was made with", () => {
  const given = withMinutes({ plan }, "rest", 3);
  expect(given.minutes).toEqual({ rest: 3 });
  expect(withMinutes({ plan: given }, "rest", null).minutes).toEqual({});
  const own = withMinutes({ plan: withOwn({ plan }, "Holidays") }, "own:1", 20);
  expect([own.own[0]?.minutes, own.minutes]).toEqual([20, {}]);
  expect(withMinutes({ plan: own }, "own:1", null).own[0]?.minutes).toBe(5);
  expect(["12", " 0 ", "", "ten", "-5"].map(minutesIn)).toEqual([12, 0, null, -1, -1]);
});

test("keys of a meeting", () => {
  const press = (key: string, ctrlKey = false) => actOf({ key, ctrlKey, metaKey: false, altKey: false, shiftKey: false });
  expect(["N", "d", "ArrowRight", "Escape", "x"].map((key) => press(key))).toEqual(["note", "decision", "next", "leave", null]);
  expect(press("n", true)).toBeNull();
});
