// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { dialogs } from "../../app/dialogs.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import { view } from "../../app/view.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { quality } from "../../testing/example-quality.ts";
import { workspaceInfo } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

afterEach(async () => {
  view.reset();
  view.takeRow();
  await closeWindow();
});

async function open(changes: Answers = {}): Promise<MemoryHost> {
  const host = await openWindow({ ...answers, ...changes });
  router.replace({ page: "data", tab: "quality" });
  await settled();
  return host;
}

const buttons = (name: string) => [...document.querySelectorAll("main button")].filter((one) => one.textContent.trim() === name);

async function click(name: string, at = 0): Promise<void> {
  const button = buttons(name)[at];
  if (!(button instanceof HTMLElement)) throw new Error(`no button ${name} in ${text()}`);
  button.click();
  await settled();
}

test("findings stand by kind, the first five of many, and what is in order in a line each", async () => {
  await open();
  expect(text()).toContain("97% in order: of what was due in the last 12 months, 35 of 36. 9 things to look at.");
  const heads = [...document.querySelectorAll("main h2")].map((one) => one.textContent.replace(/\s+/g, " ").trim());
  expect(heads).toEqual([
    "Recorded twice 1",
    "Unlikely values 1",
    "Due and late 6",
    "Without a description 1",
    "In order",
    "How new each number is",
  ]);
  expect(text()).toContain("No value is missing between others.");
  expect(text()).not.toContain("Rating 5");
  await click("Show all 6");
  expect(text()).toContain("Rating 5");
});

test("a person sees what is to be done by that person", async () => {
  await open();
  const select = find<HTMLSelectElement>('select[aria-label="Show what is to be done by"]');
  select.selectedIndex = 1;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(text()).toContain("Headcount: 22 days late.");
  for (const other of ["Rating 1", "Sales and Turnover", "No value is missing", "Old number"]) expect(text()).not.toContain(other);
  expect(text()).toContain("Staff costs per head");
});

test("each step leads to where it is done", async () => {
  await open();
  await click("Enter value");
  expect([router.route, view.period, view.grain]).toEqual([{ page: "data", tab: "entry" }, "2026-10", "month"]);

  router.replace({ page: "data", tab: "quality" });
  await settled();
  await click("Show measures");
  expect(router.route).toEqual({ page: "data", tab: "measures" });

  router.replace({ page: "data", tab: "quality" });
  await settled();
  await click("Show May 2005");
  expect([router.route, view.period]).toEqual([{ page: "kpi", id: 2, tab: "trend" }, "2005-05"]);
});

test("a value is asked about in its own form, and a measure described in its own", async () => {
  const host = await open();
  await click("Check");
  expect(host.asked("grid").at(-1)).toEqual({ grain: "month", period: "2026-09", periods: 1, after: null });
  const about = dialogs.shown;
  expect(about?.kind === "value" && about.about.entry).toMatchObject({ measure: 3, period: "2026-09", value: "12" });
  dialogs.close();
  await click("Describe");
  const shown = dialogs.shown;
  expect(shown?.kind === "measure" && shown.measure?.id).toBe(1);
  dialogs.close();
});

test("the score is recorded, and followed from then on", async () => {
  const host = await open({ quality_record: changed({ label: "KPI Data quality made", topics: ["kpis", "measures", "values"] }) });
  await click("Follow as a KPI");
  expect(host.asked("quality_record")).toHaveLength(1);
  expect(find('[data-testid="notice"]').textContent).toContain("KPI Data quality made");
  await closeWindow();
  await open({ data_quality: { ...quality, score: { ...quality.score, measure: 9, kpi: 4, to_record: 0 } } });
  expect(buttons("Follow as a KPI").concat(buttons("Record the score"))).toEqual([]);
  expect(find('a[href="#/kpi/4/trend"]').textContent).toBe("Show the KPI");
});

test("what changes something waits where nothing can be written, and what only leads somewhere does not", async () => {
  await open({ workspace_state: { workspace: { ...workspaceInfo, read_only: "It is open elsewhere." } } });
  const disabled = (name: string) => buttons(name).map((one) => one instanceof HTMLButtonElement && one.disabled);
  expect([disabled("Check"), disabled("Describe"), disabled("Follow as a KPI")]).toEqual([[true], [true], [true]]);
  expect(disabled("Show measures")).toEqual([false]);
});

test("where nothing is recorded the page says what it would say", async () => {
  await open({ data_quality: { ...quality, groups: [], fresh: [], people: [], findings: 0 } });
  expect(text()).toContain("Nothing is recorded yet");
});
