// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { dialogs } from "./dialogs.svelte.ts";
import { explainHere, explains } from "./explaining.ts";

const number = { kpi: 7, grain: "month", period: "2026-10" } as const;

afterEach(() => {
  dialogs.close();
  document.body.innerHTML = "";
});

test("the number is explained in whose row the focus is", () => {
  document.body.innerHTML = `<table><tr data-explain="${explains(number)}"><td><a href="#x">Revenue</a></td></tr></table>`;
  expect(explainHere()).toBe(false);
  document.querySelector("a")?.focus();
  expect(explainHere()).toBe(true);
  expect(dialogs.shown).toEqual({ kind: "explain", number });
});

test("where nothing is a number nothing opens", () => {
  document.body.innerHTML = "<button>Save</button>";
  document.querySelector("button")?.focus();
  expect(explainHere()).toBe(false);
  expect(dialogs.shown).toBeNull();
});
