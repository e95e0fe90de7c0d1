import { afterEach, describe, expect, test } from "vitest";

import { english } from "../testing/english.ts";
import { count, t, words } from "./words.svelte.ts";

afterEach(() => words.enter(english));

describe("a message", () => {
  test("is put together from its parts", () => {
    expect(t("nav-scorecard")).toBe("Scorecard");
    expect(t("notices-lost", { text: "12", reason: "No." })).toBe("“12” could not be saved: No.");
  });

  test("has its plural by the categories that came with it", () => {
    expect(t("data-copied", { count: 1 })).toBe("1 cell copied");
    expect(t("data-copied", { count: 0 })).toBe("0 cells copied");
    expect(t("data-copied", { count: 1234 })).toBe("1,234 cells copied");
  });

  test("chooses by the text of an argument", () => {
    expect(t("kpi-rolling", { count: 13, grain: "week" })).toBe("Last 13 weeks");
  });

  test("beyond the numbers that are listed goes by its last two digits", () => {
    // As in Polish: 2 to 4 few, but not 12 to 14.
    const few = (number: number) => [2, 3, 4].includes(number % 10) && ![12, 13, 14].includes(number % 100);
    const plurals = Array.from({ length: 200 }, (_, number) => (number === 1 ? "one" : few(number) ? "few" : "many"));
    const say = ["one", "few", "many"].map((form) => [form, [form]]);
    const message = [{ choice: "count-form", variants: Object.fromEntries(say), other: ["other"] }];
    words.enter({ ...english, plurals, messages: { "data-copied": message } });
    const said = (number: number) => t("data-copied", { count: number });
    expect([1, 3, 13, 101, 203, 213, 4_002, 4_012].map(said)).toEqual(["one", "few", "many", "many", "few", "many", "few", "many"]);
  });

  test("that a language lacks is its id, and that shows", () => {
    words.enter({ ...english, messages: {} });
    expect(t("nav-scorecard")).toBe("nav-scorecard");
  });
});

test("counts are grouped as the workspace writes numbers, whatever its language", () => {
  words.enter({ ...english, locale: "de-DE" });
  expect(count(1_234_567)).toBe("1.234.567");
  words.enter({ ...english, locale: "no such locale" });
  expect(count(1234)).toBe("1234");
});
