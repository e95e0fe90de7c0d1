import { expect, test } from "vitest";

import { score, search, type Entry } from "./match.ts";

const entry = (title: string): Entry => ({ id: title, title, kind: "", keys: [], run: () => undefined });
const find = (typed: string, ...titles: string[]) => search(titles.map(entry), typed).map((found) => found.title);

test("all letters must be there, in order", () => {
  expect(score("Revenue", "rvn")).not.toBeNull();
  expect(score("Revenue", "vrn")).toBeNull();
  expect(score("Revenue", "revenuex")).toBeNull();
});

test("the beginning of a word outdoes its middle", () => {
  expect(find("mar", "Summary", "Net profit margin")).toEqual(["Net profit margin", "Summary"]);
});

test("initials find a name", () => {
  expect(find("npm", "Inputs made", "Net profit margin", "Net promoter score")[0]).toBe("Net profit margin");
});

test("case and accents do not matter", () => {
  expect(find("uber", "Über uns", "Other")).toEqual(["Über uns"]);
});

test("without a text everything stands in its own order", () => {
  expect(find("  ", "b", "a")).toEqual(["b", "a"]);
});
