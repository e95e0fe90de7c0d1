// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { router } from "../../app/router.svelte.ts";
import type { MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { complaintRate, library, libraryPage, turnover } from "../../testing/example-library.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(entry: string | null = null): Promise<void> {
  host = await openWindow({
    ...answers,
    library_list: library,
    library_get: libraryPage(entry === "turnover" ? turnover : complaintRate),
    library_add: {
      changed: changed({ label: "KPI added", id: 1, topics: ["kpis", "measures"] }),
      made: ["Complaints"],
      text: "Next: enter Complaints, or bring the numbers from a spreadsheet.",
    },
  });
  router.replace({ page: "library", entry });
  await settled();
}

async function press(label: string): Promise<void> {
  find<HTMLButtonElement>(`main button[aria-label="${label}"]`).click();
  await settled();
}

test("the library is asked as somebody types and chooses", async () => {
  await open();
  expect(text()).toContain("12 in use: a good number.");
  const field = find<HTMLInputElement>('main input[aria-label="Search the library"]');
  field.value = "compl";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const trade = find<HTMLSelectElement>('main select[aria-label="Trade"]');
  trade.selectedIndex = 1;
  trade.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(host.asked("library_list").at(-1)).toEqual({ search: "compl", category: null, trade: "restaurant" });
});

test("one click adds a KPI, goes to it and says what comes next", async () => {
  await open();
  await press("Add Complaint rate");
  expect(host.asked("library_add")).toEqual([{ key: "complaint_rate", inputs: {} }]);
  expect(router.route).toEqual({ page: "kpi", id: 1, tab: "trend" });
  expect(document.body.textContent).toContain("Next: enter Complaints");
});

test("what is in use is opened, not added again", async () => {
  await open();
  await press("Open Net profit margin");
  expect(router.route).toEqual({ page: "kpi", id: 1, tab: "trend" });
});

test("where two measures fit, the owner says which one before anything is added", async () => {
  await open();
  await press("Add Employee turnover");
  expect(host.asked("library_add")).toEqual([]);
  expect(router.route).toEqual({ page: "library", entry: "turnover" });
  await closeWindow();
  await open("turnover");
  const add = [...document.querySelectorAll<HTMLButtonElement>("aside button")].find((one) => one.textContent.trim() === "Add");
  expect(add?.disabled).toBe(true);
  const which = find<HTMLSelectElement>('aside select[aria-label="What is “Headcount”?"]');
  which.selectedIndex = 2;
  which.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  add?.click();
  await settled();
  expect(host.asked("library_add")).toEqual([{ key: "turnover", inputs: { headcount: 6 } }]);
});
