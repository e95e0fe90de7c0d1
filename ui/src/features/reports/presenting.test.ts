import { expect, test } from "vitest";

import { actOf, after, begin, clock, type Act, type Showing } from "./presenting.ts";

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (from: Showing, ...acts: Act[]): Showing | null =>
  acts.reduce<Showing | null>((showing, act) => showing && after(showing, act), from);

test("keys of the keyboard and of clickers", () => {
  const known: [string, Act | null][] = [
    ["ArrowRight", "next"],
    ["PageDown", "next"],
    [" ", "next"],
    ["PageUp", "previous"],
    ["Backspace", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["G", "overview"],
    ["o", "overview"],
    [".", "black"],
    ["T", "timer"],
    ["l", "pointer"],
    ["Escape", "leave"],
    ["F5", null],
    ["x", null],
  ];
  for (const [key, act] of known) expect(actOf({ ...held, key }), key).toBe(act);
  expect(actOf({ ...held, key: " ", shiftKey: true })).toBe("previous");
  expect(actOf({ ...held, key: "b", ctrlKey: true })).toBeNull();
});

test("slides go from the first to the last one, and not beyond", () => {
  const three = begin(3);
  expect(pressed(three, "next", "next", "next", "next")?.at).toBe(2);
  expect(pressed(three, "next", "previous", "previous")?.at).toBe(0);
  expect(pressed(three, "last")?.at).toBe(2);
  expect(pressed(three, "last", "first")?.at).toBe(0);
  expect(pressed(begin(0), "next", "last")?.at).toBe(0);
});

test("out of the black the same slide comes back", () => {
  expect(pressed(begin(3), "next", "black")).toMatchObject({ at: 1, black: true });
  expect(pressed(begin(3), "next", "black", "next")).toMatchObject({ at: 1, black: false });
  expect(pressed(begin(3), "black", "black")?.black).toBe(false);
});

test("a slide is chosen in the overview, and Escape leaves first that and then the presentation", () => {
  expect(pressed(begin(3), "overview", "next", "choose")).toMatchObject({ at: 1, overview: false });
  expect(pressed(begin(3), "overview", "leave")).toMatchObject({ overview: false });
  expect(pressed(begin(3), "overview", "leave", "leave")).toBeNull();
  expect(pressed(begin(3), "choose")?.at).toBe(1);
});

test("time and pointer come and go", () => {
  expect(pressed(begin(3), "timer", "pointer")).toMatchObject({ timer: true, pointer: true });
  expect(pressed(begin(3), "timer", "timer")?.timer).toBe(false);
  expect([0, 65_400, 3_729_000].map(clock)).toEqual(["0:00", "1:05", "1:02:09"]);
});
