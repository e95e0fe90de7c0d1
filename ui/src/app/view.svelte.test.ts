// @vitest-environment happy-dom
import { tick } from "svelte";
import { afterEach, expect, test } from "vitest";

import type { MemoryHost } from "../host/memory.ts";
import { answers } from "../testing/answers.ts";
import { october, scorecard } from "../testing/example.ts";
import { closeWindow, openWindow, press, settled } from "../testing/window.svelte.ts";
import { router } from "./router.svelte.ts";
import { view } from "./view.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

const month = (number: number) => `2026-${String(number).padStart(2, "0")}`;

/** Presses of a key, one after the other, while the answer to the first one is under way. */
async function presses(...keys: [key: string, held?: { repeat: true }][]): Promise<void> {
  for (const [key, held] of keys) {
    press(key, held);
    await tick();
  }
}

/** Each step that is owed waits for its answer. */
async function arrived(): Promise<void> {
  for (let step = 0; step < 5; step += 1) await settled();
}

/** A year of months, none before January and none after October. */
async function open(): Promise<void> {
  host = await openWindow({
    ...answers,
    scorecard: ({ period }) => {
      const at = Number((period ?? month(10)).slice(-2));
      const next = at < 10 ? month(at + 1) : null;
      return { ...scorecard, period_info: { ...october, name: month(at), previous: at > 1 ? month(at - 1) : null, next } };
    },
  });
}

test("every press of a key is a step, however fast they follow one another", async () => {
  await open();
  view.period = month(10);
  await settled();
  await presses(["ArrowLeft"], ["ArrowLeft"], ["ArrowLeft"], ["ArrowLeft"], ["ArrowRight"]);
  await arrived();
  expect(view.period).toBe(month(7));
});

test("steps beyond the first period are not taken back later", async () => {
  await open();
  view.period = month(2);
  await settled();
  await presses(["ArrowLeft"], ["ArrowLeft"], ["ArrowLeft"], ["ArrowLeft"]);
  await arrived();
  expect(view.period).toBe(month(1));
  press("ArrowRight");
  await settled();
  expect(view.period).toBe(month(2));
});

test("a key that is held down stops when it is let go", async () => {
  await open();
  view.period = month(10);
  await settled();
  await presses(["ArrowLeft"], ["ArrowLeft", { repeat: true }], ["ArrowLeft", { repeat: true }]);
  const letGo = view.period;
  await arrived();
  expect(view.period).toBe(letGo);
});

test("Escape leaves a page that belongs to another one, and stays on one of the list", async () => {
  await open();
  router.go({ page: "actions" });
  router.go({ page: "scorecard" });
  press("Escape");
  await settled();
  expect(router.route.page).toBe("scorecard");
  router.go({ page: "kpi", id: 1, tab: "trend" });
  await settled();
  press("Escape");
  await settled();
  expect(router.route.page).toBe("scorecard");
  expect(host.asked("kpi_page").length).toBeGreaterThan(0);
});
