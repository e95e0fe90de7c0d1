// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
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
