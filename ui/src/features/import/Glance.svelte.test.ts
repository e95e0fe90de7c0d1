// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { answers } from "../../testing/answers.ts";
import { importPlan } from "../../testing/example-data.ts";
import { closeWindow, openWindow, settled, text } from "../../testing/window.svelte.ts";

afterEach(closeWindow);

test("the first rows of a large file are there until all of it was read", async () => {
  let finish: (plan: typeof importPlan) => void = () => undefined;
  const glance = { format_text: "Comma-separated.", head: ["Day", "Sales"], rows: [{ row: 2, cells: ["2026-10-01", "17.25"] }] };
  const host = await openWindow({
    ...answers,
    import_glance: glance,
    import_plan: (() => new Promise((go) => (finish = go))) as never,
  });
  host.drop(["1/sales.csv"]);
  await settled();
  expect(text()).toContain("17.25");
  finish(importPlan);
  await settled();
  expect(text()).not.toContain("17.25");
  expect(host.asked("import_glance")).toEqual([{ path: "1/sales.csv", format: {} }]);
});
