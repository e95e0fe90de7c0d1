import { expect, test } from "vitest";

import { objective } from "../../testing/example-lists.ts";
import { rows } from "../../testing/example.ts";
import { ofPerson, ownersOf } from "./owners.ts";

const leo = { name: "Leo Chen", initials: "LC", colour: 4 };
//  1 (Ana) ─ 2 (Ana) ─ 3 (Ana, a KPI of Leo)
//  4 (Leo)
//  5 (Ana)
const nodes = [
  objective({ id: 1, name: "a" }),
  objective({ id: 2, name: "b", parent: 1 }),
  objective({ id: 3, name: "c", parent: 2, kpis: [rows.promoters] }),
  objective({ id: 4, name: "d", person: leo }),
  objective({ id: 5, name: "e" }),
];

test("what somebody answers for is shown with what it is a part of", () => {
  expect(ofPerson(nodes, "Leo Chen").map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(ofPerson(nodes, "").map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  expect(ofPerson(nodes, "Nobody")).toEqual([]);
});

test("everybody who answers for an objective or a KPI is listed once", () => {
  expect(ownersOf(nodes, [rows.cycle])).toEqual(["Ana Ruiz", "Leo Chen", "Sara Kim"]);
});
