import { expect, test } from "vitest";

import type { CategoryCode, PackRow } from "../../api/bindings.ts";
import { asked, chosenOf, FORMATS, freeName, fromTemplate, moved, part, PLAIN, ticked, type Group } from "./packs.ts";

const row = (name: string): PackRow => ({ id: 1, name, content: PLAIN, kpis: [], text: "" });
const group: Group = { id: 1, name: "Grow", kpis: [4, 5].map((id) => ({ id, name: `KPI ${id}` })) };

test("a pack is asked for by its number, and all KPIs without one", () => {
  const when = { period: "2026-10", grain: null };
  expect(asked(3, when)).toEqual({ pack: 3, content: { kpis: [] }, period: "2026-10", grain: null });
  expect(asked(null, when, { paper: "16:9" })).toMatchObject({ pack: null, content: { paper: "16:9" } });
});

test("KPIs are ticked one by one or all of an objective, and keep the order in which they were", () => {
  expect(ticked([9], [4, 5], true)).toEqual([9, 4, 5]);
  expect(ticked([5, 9], [4, 5], true)).toEqual([5, 9, 4]);
  expect(ticked([5, 9, 4], [4, 5], false)).toEqual([9]);
  expect([[], [4], [5, 9, 4]].map((chosen) => part(group, chosen))).toEqual(["none", "some", "all"]);
  expect(chosenOf({ ...PLAIN, kpis: [4, "Revenue", 5] })).toEqual([4, 5]);
});

test("a KPI moves to its place, and no further than the ends", () => {
  expect(moved([1, 2, 3], 3, 0)).toEqual([3, 1, 2]);
  expect(moved([1, 2, 3], 1, 1)).toEqual([2, 1, 3]);
  expect(moved([1, 2, 3], 1, 9)).toEqual([2, 3, 1]);
  expect(moved([1, 2, 3], 3, -1)).toEqual([3, 1, 2]);
  expect(moved([1, 2, 3], 7, 0)).toEqual([1, 2, 3]);
});

test("no two packs are called the same", () => {
  const again = (number: number) => `New pack ${number}`;
  expect(freeName([], "New pack", again)).toBe("New pack");
  expect(freeName([row("new pack"), row("New pack 2")], "New pack", again)).toBe("New pack 3");
});

test("each format has an ending of its own", () => {
  expect(new Set(FORMATS.map(({ ending }) => ending)).size).toBe(FORMATS.length);
});

test("a template chooses the KPIs of its readers, and all where it is for all", () => {
  const other: Group = { id: 2, name: "Serve", kpis: [{ id: 6, name: "KPI 6" }] };
  const categories = new Map<number, CategoryCode>([
    [4, "financial"],
    [5, "customer"],
    [6, "employee"],
  ]);
  const groups = [group, other];
  expect(fromTemplate("bank", groups, categories)).toMatchObject({ kpis: [4], theme: "print", workbook: true });
  expect(fromTemplate("team", groups, categories).kpis).toEqual([5, 6]);
  expect(fromTemplate("board", groups, categories)).toMatchObject({ kpis: [], paper: "16:9", forecast: true });
});
