import { expect, test } from "vitest";

import { keyCaps, matches, type Press } from "./keys.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test("modifiers must be exactly those of the key", () => {
  expect(matches(press("z", { ctrlKey: true }), "Ctrl+Z")).toBe(true);
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Z")).toBe(false);
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+Z")).toBe(true);
  expect(matches(press("z"), "Ctrl+Z")).toBe(false);
  expect(matches(press("n", { altKey: true }), "N")).toBe(false);
});

test("the command key of a Mac counts as Ctrl", () => {
  expect(matches(press("k", { metaKey: true }), "Ctrl+K")).toBe(true);
});

test("signs count however the keyboard makes them", () => {
  expect(matches(press("?", { shiftKey: true }), "?")).toBe(true);
  expect(matches(press("/", { shiftKey: true }), "/")).toBe(true);
  expect(matches(press("/"), "/")).toBe(true);
});

test("keys are shown in parts", () => {
  expect(keyCaps("Ctrl+Shift+Z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyCaps("ArrowLeft")).toEqual(["←"]);
});

test("Alt must be exactly that of the key, too", () => {
  expect(matches(press("ArrowLeft", { altKey: true }), "Alt+ArrowLeft")).toBe(true);
  expect(matches(press("ArrowLeft"), "Alt+ArrowLeft")).toBe(false);
  expect(matches(press("ArrowLeft", { altKey: true }), "ArrowLeft")).toBe(false);
});

test("plus and minus are found on every keyboard", () => {
  for (const key of ["+", "="]) expect(matches(press(key, { ctrlKey: true, shiftKey: key === "=" }), "Ctrl+Plus")).toBe(true);
  expect(matches(press("-", { ctrlKey: true }), "Ctrl+Minus")).toBe(true);
  expect(matches(press("+"), "Ctrl+Plus")).toBe(false);
  expect(keyCaps("Ctrl+Plus")).toEqual(["Ctrl", "+"]);
});
