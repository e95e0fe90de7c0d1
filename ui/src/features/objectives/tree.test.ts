import { describe, expect, test } from "vitest";

import { kpisBelow, moved, treeKey, visible } from "./tree.ts";

//  1 ─ 2 ─ 3
//    └ 4
//  5
const nodes = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 2 },
  { id: 4, parent: 1 },
  { id: 5, parent: null },
];
const none = new Set<number>();
const key = (name: string, at: number, folded: ReadonlySet<number> = none) => treeKey(nodes, folded, at, { key: name, altKey: false });

test("folding hides everything below, however deep", () => {
  expect(visible(nodes, none).map((node) => node.id)).toEqual([1, 2, 3, 4, 5]);
  expect(visible(nodes, new Set([1])).map((node) => node.id)).toEqual([1, 5]);
  expect(visible(nodes, new Set([2])).map((node) => node.id)).toEqual([1, 2, 4, 5]);
});

describe("keys", () => {
  test("up and down go over what is visible and stop at the ends", () => {
    expect(key("ArrowDown", 1)).toEqual({ go: 2 });
    expect(key("ArrowDown", 1, new Set([1]))).toEqual({ go: 5 });
    expect(key("ArrowUp", 1)).toBeNull();
    expect(key("ArrowDown", 5)).toBeNull();
    expect(key("End", 1)).toEqual({ go: 5 });
  });

  test("right unfolds, then goes below; left folds, then goes above", () => {
    expect(key("ArrowRight", 1, new Set([1]))).toEqual({ unfold: 1 });
    expect(key("ArrowRight", 1)).toEqual({ go: 2 });
    expect(key("ArrowRight", 5)).toBeNull();
    expect(key("ArrowLeft", 2)).toEqual({ fold: 2 });
    expect(key("ArrowLeft", 3)).toEqual({ go: 2 });
    expect(key("ArrowLeft", 5)).toBeNull();
  });

  test("with Alt the arrows move the objective", () => {
    expect(treeKey(nodes, none, 2, { key: "ArrowRight", altKey: true })).toEqual({ move: "in" });
  });
});

describe("moving", () => {
  test("up and down stay among the siblings", () => {
    expect(moved(nodes, 4, "up")).toEqual({ id: 4, parent: 1, position: 0 });
    expect(moved(nodes, 2, "down")).toEqual({ id: 2, parent: 1, position: 1 });
    expect(moved(nodes, 2, "up")).toBeNull();
    expect(moved(nodes, 5, "down")).toBeNull();
  });

  test("in goes to the end below the one above", () => {
    expect(moved(nodes, 4, "in")).toEqual({ id: 4, parent: 2, position: 1 });
    expect(moved(nodes, 5, "in")).toEqual({ id: 5, parent: 1, position: 2 });
    expect(moved(nodes, 1, "in")).toBeNull();
  });

  test("out goes right behind the parent", () => {
    expect(moved(nodes, 3, "out")).toEqual({ id: 3, parent: 1, position: 1 });
    expect(moved(nodes, 2, "out")).toEqual({ id: 2, parent: null, position: 1 });
    expect(moved(nodes, 1, "out")).toBeNull();
  });
});

test("the KPIs of an objective are its own and those of all below it", () => {
  const kpis = [[7], [8, 7], [], [9], [1]];
  const those = nodes.map((node, at) => ({ ...node, kpis: (kpis[at] ?? []).map((id) => ({ id })) }));
  expect(kpisBelow(those, 1)).toEqual([7, 8, 9]);
  expect(kpisBelow(those, 2)).toEqual([8, 7]);
  expect(kpisBelow(those, 3)).toEqual([]);
});
