// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";

import { dialogs } from "../app/dialogs.svelte.ts";
import { view } from "../app/view.svelte.ts";
import type { MemoryHost } from "../host/memory.ts";
import { answers, changed } from "../testing/answers.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../testing/window.svelte.ts";

let host: MemoryHost;

beforeEach(async () => {
  // happy-dom has no top layer; that a popover is over everything is tested in the real window.
  HTMLElement.prototype.showPopover = function () {
    this.dataset["open"] = "";
  };
  HTMLElement.prototype.hidePopover = function () {
    delete this.dataset["open"];
  };
  view.reset();
  host = await openWindow({ ...answers, action_set: changed() });
});

afterEach(closeWindow);

/** The field with this label. */
function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLLabelElement>("dialog label")].find((one) => one.textContent.trim() === label);
  return find<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
}

async function type(input: HTMLInputElement, typed: string, leave = true): Promise<void> {
  input.focus();
  input.value = typed;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  if (leave) input.blur();
  await settled();
}

async function openAction(): Promise<HTMLInputElement> {
  dialogs.open({ kind: "action", action: null, kpi: 1, objective: null });
  await settled();
  return field("By when");
}

const note = (input: HTMLInputElement) => find(`[id="${input.getAttribute("aria-describedby")}"]`).textContent;

test("what is typed is written as the window writes it, and sent as Rust understood it", async () => {
  const due = await openAction();
  await type(due, "next Friday", false);
  expect(note(due)).toBe("Fri, 4 Dec 2026");
  due.blur();
  await settled();
  expect(due.value).toBe("Fri, 4 Dec 2026");
  await type(field("What will be done"), "Call the bank");
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  expect(host.asked("action_set")).toMatchObject([{ due: "2026-12-04" }]);
});

test("what cannot be read stays, with the reason at the field, until it is put right", async () => {
  const due = await openAction();
  await type(due, "nonsense");
  expect(due.value).toBe("nonsense");
  expect(due.getAttribute("aria-invalid")).toBe("true");
  expect(note(due)).toContain("“nonsense” is not a date.");
  await type(due, "2026-12-04");
  expect(due.getAttribute("aria-invalid")).toBe(null);
  expect(due.value).toBe("Fri, 4 Dec 2026");
});

test("a day is chosen from the calendar by keyboard", async () => {
  const due = await openAction();
  due.focus();
  press("ArrowDown", {}, due);
  await settled();
  expect(document.activeElement?.textContent).toBe("23");
  press("ArrowRight", {}, document.activeElement ?? due);
  await settled();
  expect(document.activeElement?.textContent).toBe("24");
  (document.activeElement as HTMLElement).click();
  await settled();
  expect(due.value).toBe("Tue, 24 Nov 2026");
  expect(document.activeElement).toBe(due);
});

test("Escape in the calendar goes back to the field, and leaves the dialog open", async () => {
  const due = await openAction();
  due.focus();
  press("ArrowDown", {}, due);
  await settled();
  press("Escape", {}, document.activeElement ?? due);
  await settled();
  expect(document.activeElement).toBe(due);
  expect(find("dialog").textContent).toContain("By when");
});

async function goTo(typed: string): Promise<HTMLInputElement> {
  find(".step .name").click();
  await settled();
  const input = find<HTMLInputElement>('input[aria-label="Go to a period"]');
  await type(input, typed, false);
  press("Enter", {}, input);
  await settled();
  return input;
}

test("a period is typed as it is shown, and brings its grain along", async () => {
  await goTo("September 2026");
  expect(host.asked("scorecard").at(-1)).toEqual({ period: "2026-09", grain: "month" });
  await goTo("Q3 2026");
  expect(host.asked("scorecard").at(-1)).toEqual({ period: "2026-Q3", grain: "quarter" });
});

test("a wrong period never leaves the good one", async () => {
  await goTo("September 2026");
  const asked = host.asked("scorecard").length;
  const input = await goTo("nonsense");
  expect(host.asked("scorecard")).toHaveLength(asked);
  expect(view.period).toBe("2026-09");
  expect(input.isConnected).toBe(true);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(text()).toContain("“nonsense” is not a period.");
  input.blur();
  await settled();
  expect(input.isConnected).toBe(true);
  press("Escape", {}, input);
  await settled();
  expect(document.querySelector('input[aria-label="Go to a period"]')).toBe(null);
  expect(document.activeElement).toBe(find(".step .name"));
});
