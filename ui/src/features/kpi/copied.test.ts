import { expect, test } from "vitest";

import { chart, kpiPage } from "../../testing/example.ts";
import { pageCopied } from "./copied.ts";

const seen = chart(800, 330);

test("a page in words says its number, its target and what there is to say", () => {
  const [title, number, ...rest] = pageCopied(kpiPage, null).split("\n");
  expect(title).toBe(`${kpiPage.kpi.name} · ${kpiPage.period.label}`);
  expect(number).toContain(kpiPage.text);
  expect(number).toContain(kpiPage.status_text);
  expect(rest.slice(-kpiPage.sentences.length)).toEqual(kpiPage.sentences);
});

test("what is shown as an index is copied as one, without an amount", () => {
  const indexed = { ...seen, chosen: 0, points: seen.points.map((point) => ({ ...point, text: "104.2" })) };
  expect(pageCopied(kpiPage, indexed).split("\n")).toEqual([
    `${kpiPage.kpi.name} · ${kpiPage.period.label}`,
    `104.2 · ${kpiPage.status_text}`,
  ]);
  expect(pageCopied(kpiPage, { ...seen, chosen: null })).toBe(`${kpiPage.kpi.name} · ${kpiPage.period.label}\n${kpiPage.status_text}`);
});

test("a number that is missing says why, and a sentence of two lines stays one", () => {
  const without = { ...kpiPage, value: null, text: "–", reason: "No values yet.", sentences: ["One\ntwo"] };
  const said = pageCopied(without, null);
  expect(said).toContain("No values yet.");
  expect(said).toContain("One two");
});
