import { expect, test } from "vitest";

import type { ActionRow } from "../../api/bindings.ts";
import { grouped, ownersOf } from "./grouped.ts";

const action = (id: number, name: string | null) =>
  ({ id, person: name === null ? null : { name, initials: name.slice(0, 1), colour: 0 }, text: `action ${id}` }) as ActionRow;

const list = {
  actions: [action(1, "Mia"), action(2, null), action(3, "Ana"), action(4, "Mia")],
  groups: [
    { code: "late" as const, title: "Late", actions: [{ id: 1, agreed: "agreed on", follows: null }] },
    {
      code: "open" as const,
      title: "To do",
      actions: [
        { id: 2, agreed: null, follows: null },
        { id: 3, agreed: null, follows: "follows from: open on Sundays" },
      ],
    },
    { code: "done" as const, title: "Done", actions: [{ id: 4, agreed: null, follows: null }] },
  ],
};

test("actions stand in their groups, of everybody or of one person", () => {
  const shown = (owner: string) => grouped(list, owner).map((group) => [group.code, ...group.rows.map((row) => row.action.id)]);
  expect(shown("")).toEqual([
    ["late", 1],
    ["open", 2, 3],
    ["done", 4],
  ]);
  expect(shown("Mia"), "a group without any is not shown").toEqual([
    ["late", 1],
    ["done", 4],
  ]);
  expect(grouped(list, "Ana")[0]?.rows[0]).toEqual({ action: list.actions[2], agreed: null, follows: "follows from: open on Sundays" });
});

test("everybody with an action can be chosen, once", () => {
  expect(ownersOf(list.actions)).toEqual(["Ana", "Mia"]);
});
