// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";

import type { MemoryHost } from "../host/memory.ts";
import { workspaceInfo } from "../testing/example.ts";
import { answers } from "../testing/answers.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../testing/window.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { router } from "./router.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(kept: Partial<MemoryHost> = {}): Promise<void> {
  host = await openWindow(answers, kept);
}

/** Sends an event that the browser would act on; true where the page keeps it from doing so. */
function isKept(target: Element, event: Event): boolean {
  return !target.dispatchEvent(event);
}

const menu = () => new MouseEvent("contextmenu", { bubbles: true, cancelable: true });

test("the browser's menu is for text only", async () => {
  await open();
  expect(isKept(find("main a"), menu()), "over a link").toBe(true);
  expect(isKept(find("h1"), menu()), "on empty ground").toBe(true);
  expect(isKept(find('main input[type="text"]'), menu()), "over a field").toBe(false);
});

test("links stay in this window, whatever is held", async () => {
  await open();
  const link = find('main a[href^="#/kpi/"]');
  expect(isKept(link, new MouseEvent("auxclick", { button: 1, bubbles: true, cancelable: true }))).toBe(true);
  expect(isKept(link, new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true }))).toBe(true);
});

test("keys of a browser do nothing", async () => {
  await open();
  for (const [key, held] of [
    ["F5", {}],
    ["r", { ctrlKey: true }],
    ["R", { ctrlKey: true, shiftKey: true }],
    ["f", { ctrlKey: true }],
  ] as const) {
    expect(press(key, held), key).toBe(false);
  }
  expect(press("x", { ctrlKey: true }), "cutting is the field's").toBe(true);
});

test("Ctrl+A takes the table that was clicked, never the window", async () => {
  await open();
  expect(press("a", { ctrlKey: true })).toBe(false);
  expect(getSelection()?.toString() ?? "").toBe("");
  const field = find('main input[type="text"]');
  expect(press("a", { ctrlKey: true }, field), "a field selects its own text").toBe(true);
  const link = find("main table a");
  link.focus();
  press("a", { ctrlKey: true });
  expect(getSelection()?.toString()).toContain("Net profit margin");
  expect(getSelection()?.toString()).not.toContain("Settings");
});

test("Ctrl+Z in a field takes back what was typed", async () => {
  await open();
  const command = vi.fn(() => true);
  Object.assign(document, { execCommand: command });
  const field = find('main input[type="text"]');
  for (const [key, shiftKey] of [
    ["z", false],
    ["Z", true],
    ["y", false],
  ] as const)
    press(key, { ctrlKey: true, shiftKey }, field);
  expect(command.mock.calls).toEqual([["undo"], ["redo"], ["redo"]]);
  expect(host.asked("undo")).toEqual([]);
});

test("Ctrl and plus, minus, 0 change the size of everything, over a dialog too, and it is kept", async () => {
  await open();
  press("+", { ctrlKey: true });
  await settled();
  expect(host.kept.zoom).toBe(1.1);
  expect(text()).toContain("Text size 110%");
  press("k", { ctrlKey: true });
  await settled();
  press("=", { ctrlKey: true });
  expect(host.kept.zoom).toBe(1.25);
  dialogs.close();
  for (let times = 0; times < 9; times += 1) press("-", { ctrlKey: true });
  expect(host.kept.zoom).toBe(0.8);
  press("0", { ctrlKey: true });
  expect(host.kept.zoom).toBe(1);
});

test("Ctrl and the wheel do it by the notch", async () => {
  await open();
  const wheel = (deltaY: number, ctrlKey: boolean) => {
    // The document of tests knows no Ctrl beside the wheel.
    const event = Object.assign(new Event("wheel", { bubbles: true, cancelable: true }), { deltaY, ctrlKey });
    return isKept(find("main"), event);
  };
  expect(wheel(-100, false), "without Ctrl the page scrolls").toBe(false);
  expect(wheel(-100, true)).toBe(true);
  expect(host.kept.zoom).toBe(1.1);
  wheel(100, true);
  expect(host.kept.zoom).toBe(1);
});

test("the look that was kept is there from the start", async () => {
  await open({ kept: { theme: "dark", zoom: 1.5, accent: null } });
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  router.replace({ page: "settings", tab: "general" });
  await settled();
  expect(text()).toContain("150%");
});

test("Alt and the arrows go back and forward", async () => {
  await open();
  // The document of tests has no history that goes anywhere; the journeys have.
  const back = vi.spyOn(history, "back").mockImplementation(() => {
    history.replaceState({ step: 0 }, "", "#/scorecard");
    dispatchEvent(new Event("popstate"));
  });
  const forward = vi.spyOn(history, "forward");
  router.go({ page: "actions" });
  press("ArrowRight", { altKey: true });
  expect(forward, "there is nothing ahead").not.toHaveBeenCalled();
  press("ArrowLeft", { altKey: true });
  expect([back.mock.calls.length, router.route.page]).toEqual([1, "scorecard"]);
  press("ArrowRight", { altKey: true });
  expect(forward).toHaveBeenCalledOnce();
});

test("Ctrl+P prints on white", async () => {
  await open({ kept: { theme: "dark", zoom: 1, accent: null } });
  press("p", { ctrlKey: true });
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await settled();
  expect(host.printed).toBe(1);
  expect(document.documentElement.dataset["theme"]).toBe("light");
  dispatchEvent(new Event("pointermove"));
  await settled();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});

test("rows of a table are copied as rows", async () => {
  await open();
  const row = find("tr[data-kpi]");
  const range = document.createRange();
  range.setStartBefore(row.querySelector("td")!);
  range.setEndAfter([...row.children].at(-1)!);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const data = new DataTransfer();
  const event = new ClipboardEvent("copy", { bubbles: true, cancelable: true, clipboardData: data });
  expect(isKept(row, event)).toBe(true);
  const [status, name, actual] = data.getData("text/plain").split("\t");
  expect([status, name, actual]).toEqual(["On track", "Revenue", "€45,820"]);
  expect(data.getData("text/plain")).not.toContain("\n");
  expect(data.getData("text/plain")).toMatch(/Ana Ruiz$/);
});

test("workspaces that were open before can be opened again, and taken off the list", async () => {
  const recent = [
    { file: "1/A.bellwether", path: "/x/A.bellwether", name: "Bakery", folder: "~/Documents", missing: false },
    { file: "2/B.bellwether", path: "/y/B.bellwether", name: "Shop", folder: "~/Old", missing: true },
  ];
  host = await openWindow({ ...answers, workspace_state: { workspace: null }, workspace_open: workspaceInfo }, { recent });
  expect(find("#recent").parentElement?.textContent).toContain("no longer in ~/Old");
  const [bakery, , shop] = [...document.querySelectorAll<HTMLElement>("section[aria-labelledby=recent] button")];
  shop?.click();
  await settled();
  expect(text()).toContain("Shop is no longer in ~/Old");
  find('[data-testid="notice"] button').click();
  await settled();
  expect(host.recent).toHaveLength(1);
  bakery?.click();
  await settled();
  expect(host.asked("workspace_open")).toEqual([{ path: "1/A.bellwether" }]);
});
