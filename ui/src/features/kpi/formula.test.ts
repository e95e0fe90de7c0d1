import { expect, test } from "vitest";

import type { DiagnosticInfo, FormulaName } from "../../api/bindings.ts";
import { completions, replace, stretches, wordAt } from "./formula.ts";

const name = (label: string, insert = label): FormulaName => ({ insert, label, kind: "measure", help: "" });
const mistake = (from: number, to: number, error = true): DiagnosticInfo => ({
  from,
  to,
  error,
  code: "unknown_name",
  message: "",
  suggestion: null,
});

test("the word at the caret is a name or what follows a bracket", () => {
  expect(wordAt("sales / ord", 11)).toEqual({ from: 8, to: 11, text: "ord" });
  expect(wordAt("sales / orders", 10)).toEqual({ from: 8, to: 14, text: "or" });
  expect(wordAt("[Net sa", 7)).toEqual({ from: 0, to: 7, text: "Net sa" });
  expect(wordAt("[Net sales] / x", 7)).toEqual({ from: 0, to: 11, text: "Net sa" });
  expect(wordAt("(a + [Net s) / 2", 11)).toEqual({ from: 5, to: 11, text: "Net s" });
  expect(wordAt("sales + ", 8)).toBeNull();
  expect(wordAt("12", 2)).toBeNull();
  expect(wordAt("", 0)).toBeNull();
});

test("names that begin with the word stand first", () => {
  const names = [name("close"), name("Net sales", "[Net sales]"), name("sales"), name("wholesale")];
  const found = completions(names, { from: 0, to: 3, text: "sal" });
  expect(found.map((one) => one.label)).toEqual(["sales", "Net sales", "wholesale"]);
});

test("taking a name replaces the word and puts the caret behind it", () => {
  expect(replace("sales / ord", 8, 11, "orders")).toEqual({ formula: "sales / orders", caret: 14 });
});

test("underlined stretches cover the formula exactly", () => {
  const formula = "sales / oders";
  const parts = stretches(formula, [mistake(8, 13)]);
  expect(parts.map((part) => part.text).join("")).toBe(formula);
  expect(parts.at(-1)).toEqual({ text: "oders", mark: "error" });
  expect(stretches(formula, [mistake(0, 13, false), mistake(8, 13)]).map((part) => part.mark)).toEqual(["warning", "error"]);
});

test("a mistake behind the end marks nothing and loses nothing", () => {
  expect(stretches("a /", [mistake(3, 3)])).toEqual([{ text: "a /", mark: null }]);
  expect(stretches("", [mistake(0, 0)])).toEqual([]);
});
