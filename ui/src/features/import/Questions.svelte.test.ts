// @vitest-environment happy-dom

import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";
import Questions from "./Questions.svelte";

test("an answer says what it does, or is called as it is", () => {
  const onanswer = vi.fn();
  const kinds = {
    code: "actual_or_plan",
    message: "Which?",
    choices: ["Actual | Stretch"],
    texts: ["Actual as values; Stretch into the budget"],
  };
  const order = { code: "date_order", message: "Which comes first?", choices: ["dmy"], texts: [] };
  const page = mount(Questions, { target: document.body, props: { questions: [kinds, order], onanswer } });
  flushSync();
  const labels = [...document.querySelectorAll("label")].map((label) => label.textContent.trim());
  expect(labels[0]).toBe("Actual as values; Stretch into the budget");
  expect(labels[1]).not.toBe("dmy");
  document.querySelector<HTMLInputElement>("input")?.click();
  expect(onanswer).toHaveBeenCalledWith("actual_or_plan", "Actual | Stretch");
  void unmount(page);
});
