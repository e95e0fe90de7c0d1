// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { workspaceInfo } from "../../testing/example.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function meet(changes: Answers = {}): Promise<void> {
  host = await openWindow({
    ...answers,
    review_note_set: changed({ label: "Note created", id: 4, topics: ["reviews"] }),
    ...changes,
  });
  router.replace({ page: "reviews", id: 7 });
  await settled();
  press("F5");
  await settled();
}

function write(said: string): void {
  const field = find<HTMLTextAreaElement>("dialog textarea");
  field.value = said;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const steps = () => [...document.querySelectorAll<HTMLButtonElement>("dialog ol button")];

test("what is being written is kept before another point is shown, about the one that it was written on", async () => {
  await meet();
  write("Ask for the missing numbers");
  await settled();
  steps()[1]?.click();
  await settled();
  expect(host.asked("review_note_set")).toEqual([{ review: 7, kind: "note", point: "late", text: "Ask for the missing numbers" }]);
  expect(find<HTMLTextAreaElement>("dialog textarea").value).toBe("");
  expect(find("dialog h1").textContent).toBe("Revenue");
});

test("what is being written is kept before the meeting is left, and stays where that is refused", async () => {
  const refusal = () => {
    throw { code: "disk_full", message: "The disk is full.", detail: null };
  };
  await meet({ review_note_set: refusal });
  write("Ask for the missing numbers");
  await settled();
  find<HTMLButtonElement>("dialog .leave").click();
  await settled();
  expect(find<HTMLTextAreaElement>("dialog textarea").value).toBe("Ask for the missing numbers");
  expect(text()).toContain("The disk is full.");
});

const wayOut = [
  ["the closing of the window", () => host.askToClose(), () => host.isClosed],
  ["another workspace", () => host.open("/x/Other.bellwether"), () => host.asked("workspace_open").length === 1],
  ["a link", () => (location.hash = "#/actions"), () => router.route.page === "actions"],
] as const;

test.each(wayOut)("what is being written in a meeting is kept before %s", async (_, leave, left) => {
  await meet({ workspace_open: workspaceInfo });
  write("Ask for the missing numbers");
  leave();
  await settled();
  const names = host.calls.map((call) => call.name);
  expect(host.asked("review_note_set")).toEqual([{ review: 7, kind: "note", point: "late", text: "Ask for the missing numbers" }]);
  if (names.includes("workspace_open")) expect(names.indexOf("review_note_set")).toBeLessThan(names.indexOf("workspace_open"));
  expect(left()).toBe(true);
});

test.each([
  ["d", "review_note_set", { review: 7, kind: "decision", point: "late", text: "Ana, Friday: call" }],
  ["a", "review_action", { review: 7, point: "late", line: "Ana, Friday: call", decision: null }],
  ["e", "event_set", { kpi: null, date: workspaceInfo.today, text: "Ana, Friday: call" }],
  ["p", "review_note_set", { review: 7, kind: "parked", point: "late", text: "Ana, Friday: call" }],
] as const)("so it is as what it is written, by %s", async (key, command, asked) => {
  await meet({ review_action: changed(), event_set: changed() });
  press(key, {}, find("dialog"));
  write("Ana, Friday: call");
  host.askToClose();
  await settled();
  expect(host.asked(command)).toEqual([asked]);
  expect(host.isClosed).toBe(true);
});

test("the window stays where what is being written in a meeting is refused, with the reason beside it", async () => {
  const refusal = () => {
    throw { code: "invalid", message: "“31 Feb” is not in the calendar.", detail: null };
  };
  await meet({ review_action: refusal });
  press("a", {}, find("dialog"));
  write("Ana, 31 Feb: call");
  host.askToClose();
  await settled();
  expect(host.isClosed).toBe(false);
  expect(find<HTMLTextAreaElement>("dialog textarea").value).toBe("Ana, 31 Feb: call");
  expect(find("dialog [role=alert]").textContent).toContain("31 Feb");
});

test("a point that is being added to the agenda is added before the window closes", async () => {
  host = await openWindow({ ...answers, review_update: changed() });
  router.replace({ page: "reviews", id: 7 });
  await settled();
  const field = find<HTMLInputElement>("main section form input");
  field.value = "The third store";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  host.askToClose();
  await settled();
  expect(host.asked("review_update")).toMatchObject([{ id: 7, plan: { own: [{ title: "The third store" }] } }]);
  expect(host.isClosed).toBe(true);
});
