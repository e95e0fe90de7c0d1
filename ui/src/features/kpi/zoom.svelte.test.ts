// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";

import { router } from "../../app/router.svelte.ts";
import { view } from "../../app/view.svelte.ts";
import type { MemoryHost } from "../../host/memory.ts";
import { answers } from "../../testing/answers.ts";
import { kpiPage } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled } from "../../testing/window.svelte.ts";
import { chartOptions } from "./chart-options.svelte.ts";

let host: MemoryHost;

/** happy-dom lays nothing out: every place is as wide as a chart. */
class Measured implements ResizeObserver {
  constructor(readonly tell: ResizeObserverCallback) {}
  observe(): void {
    this.tell([], this);
  }
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(async () => {
  globalThis.ResizeObserver = Measured;
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
  view.reset();
  host = await openWindow(answers);
  router.go({ page: "kpi", id: kpiPage.kpi.id, tab: "trend" });
  await settled();
});

afterEach(async () => {
  chartOptions.setZoom("month", null);
  await closeWindow();
});

const chart = () => find("[data-testid=chart]");

async function key(name: string, shiftKey = false): Promise<void> {
  chart().dispatchEvent(new KeyboardEvent("keydown", { key: name, shiftKey, bubbles: true, cancelable: true }));
  await settled();
}

const asked = () => host.asked("chart").at(-1);

test("Shift with the arrow keys chooses periods, Enter shows only these, Escape shows all again", async () => {
  await key("Home");
  await key("ArrowRight", true);
  await key("ArrowRight", true);
  expect(chart().getAttribute("aria-valuetext")).toContain("Month 1 to Month 3");
  await key("Enter");
  expect(asked()).toMatchObject({ span: { from: "2026-01-01", to: "2026-04-01" }, kind: { trend: { range: null } } });
  await key("Escape");
  expect(chartOptions.zoom("month")).toBeNull();
  expect(asked()).toMatchObject({ kind: { trend: { range: "recent" } } });
});

test("one button shows all again", async () => {
  await key("Home");
  await key("End", true);
  await key("Enter");
  [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Zoom out")?.click();
  await settled();
  expect(chartOptions.zoom("month")).toBeNull();
});

test("Escape takes back what is being chosen before it takes back the zoom, and a period by itself is gone to", async () => {
  await key("Home");
  await key("ArrowRight", true);
  await key("Escape");
  await key("Enter");
  expect(chartOptions.zoom("month")).toBeNull();
  expect(view.period).toBe("2026-02");
});
