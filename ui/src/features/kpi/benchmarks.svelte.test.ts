// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { BenchmarkRow } from "../../api/bindings.ts";
import { CallError } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { kpiPage } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

const benchmark: BenchmarkRow = {
  id: 7,
  kpi: 1,
  kpi_name: "Revenue",
  value: 51000,
  value_text: "€51,000",
  edit: "51000",
  source: "The trade",
  date: "2025-12-31",
  date_text: "31 Dec 2025",
  comparable: "same size",
  text: "The trade: €51,000 (31 Dec 2025) · same size",
};

const older: BenchmarkRow = { ...benchmark, id: 8, source: "A book", text: "A book: €40,000 (31 Dec 2020)" };

async function open(tab: "trend" | "definition", changes: Answers = {}): Promise<void> {
  const page = { ...kpiPage, benchmarks: [benchmark, older] };
  host = await openWindow({ ...answers, kpi_page: page, benchmark_set: changed(), ...changes });
  router.go({ page: "kpi", id: 1, tab });
  await settled();
}

test("the newest stands at the head of the page, and no other", async () => {
  await open("trend");
  const head = find('[data-testid="kpi-head"]').textContent;
  expect(head).toContain("The trade: €51,000 (31 Dec 2025) · same size");
  expect(head).not.toContain("A book");
});

test("all of them are listed with the definition", async () => {
  await open("definition");
  const list = find('[aria-labelledby="benchmarks"]').textContent;
  expect(list).toContain("The trade: €51,000");
  expect(list).toContain("A book: €40,000");
});

test("one is changed where it stands, and what is refused is said at its field", async () => {
  const refused = new CallError("invalid", "It is still to come.", { field: "date" });
  await open("definition", {
    benchmark_set: () => {
      throw refused;
    },
  });
  dialogs.open({ kind: "benchmark", kpi: 1, benchmark });
  await settled();
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  expect(host.asked("benchmark_set")).toMatchObject([
    { id: 7, kpi: 1, value: "51000", source: "The trade", date: "2025-12-31", comparable: "same size" },
  ]);
  expect(text()).toContain("It is still to come.");
  expect(dialogs.shown?.kind).toBe("benchmark");
});
