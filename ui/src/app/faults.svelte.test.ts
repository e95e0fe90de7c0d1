// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { faults } from "../api/faults.ts";
import type { Answers, MemoryHost } from "../host/memory.ts";
import { answers, changed } from "../testing/answers.ts";
import { objectives } from "../testing/example-lists.ts";
import { closeWindow, find, openWindow, settled, text } from "../testing/window.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { router } from "./router.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(changes: Answers = {}): Promise<void> {
  host = await openWindow({ ...answers, ...changes });
}

/** The first line of what broke; it is forgotten, because it was meant to break. */
const broke = () => faults.take().map((fault) => fault.text.split("\n")[0]);

test.each([
  ["an error nobody caught", () => window.dispatchEvent(new ErrorEvent("error", { error: new TypeError("x is null") }))],
  [
    "a rejection nobody caught",
    () => window.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: new TypeError("x is null") })),
  ],
  ["an error said on the console", () => console.error(new TypeError("x is null"))],
])("%s is shown with its details and goes to the log", async (_, happen) => {
  await open();
  happen();
  await settled();
  const notice = find("[data-testid=notice][data-tone=failure]");
  expect(notice.textContent).toContain("Something broke");
  expect(notice.querySelector("code")?.textContent).toContain("TypeError: x is null");
  expect(host.logged).toHaveLength(1);
  expect(document.documentElement.dataset["faults"]).toBe("1");
  expect(broke()).toEqual(["TypeError: x is null"]);
});

test("the same thing is shown and logged once", async () => {
  await open();
  const cause = new TypeError("x is null");
  for (let time = 0; time < 3; time += 1) window.dispatchEvent(new ErrorEvent("error", { error: cause }));
  expect(host.logged).toHaveLength(1);
  expect(broke()).toHaveLength(1);
});

test("a part that breaks says so in its place, the rest is shown, and it can be tried again", async () => {
  let isWell = false;
  const list = () => ({
    ...objectives,
    objectives: objectives.objectives.map((one) => ({ ...one, advice: isWell ? one.advice : null })),
  });
  await open({ objective_list: list as never });
  router.replace({ page: "objectives", id: 11 });
  await settled();
  expect(text()).toContain("This part cannot be shown.");
  expect(find("article label").textContent, "the fields below it").toBe("Name");
  expect(broke()).toHaveLength(1);
  isWell = true;
  workspace.changed(changed({ topics: ["objectives"] }));
  await settled();
  const again = [...document.querySelectorAll<HTMLButtonElement>("main button")].find((one) => one.textContent.trim() === "Try again");
  again?.click();
  await settled();
  expect(text()).not.toContain("This part cannot be shown.");
  expect(find("article").textContent).toContain(objectives.objectives[0]?.advice[0]?.text);
});

test("another page is shown, whatever became of the one before", async () => {
  await open({ scorecard: { objectives: 3 } as never });
  expect(text()).toContain("This part cannot be shown.");
  router.go({ page: "actions" });
  await settled();
  expect(find("h1").textContent).toContain("Actions");
  expect(broke()).not.toEqual([]);
});

test("a dialog that breaks goes, and the fault is shown", async () => {
  await open();
  dialogs.open({ kind: "use", column: null as never, asked: "measure", use: () => undefined });
  await settled();
  expect(dialogs.shown).toBeNull();
  expect(broke()).not.toEqual([]);
  expect(text()).toContain("Something broke");
});
