// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { dialogs } from "../../app/dialogs.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { heldReview, review } from "../../testing/example-reviews.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../../testing/window.svelte.ts";
import { beginReview } from "./begun.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(changes: Answers = {}): Promise<void> {
  host = await openWindow({
    ...answers,
    review_note_set: changed({ label: "Note created", id: 4 }),
    review_action: changed({ label: "Action created", id: 5 }),
    review_update: changed(),
    review_new: changed({ id: 9 }),
    review_template_set: changed(),
    ...changes,
  });
  router.replace({ page: "reviews", id: 7 });
  await settled();
}

async function click(name: string): Promise<void> {
  const named = (one: HTMLElement) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name;
  const found = [...document.querySelectorAll<HTMLElement>("button")].filter(named).at(-1);
  if (found === undefined) throw new Error(`There is no button ${name} in: ${text()}`);
  found.click();
  await settled();
}

/** The field of a label, the last one on the page or in a part of it. */
function field(label: string, within = "body"): HTMLInputElement {
  const tag = [...document.querySelectorAll<HTMLLabelElement>(`${within} label`)].filter((one) => one.textContent.trim() === label).at(-1);
  return find<HTMLInputElement>(`[id="${tag?.htmlFor}"]`);
}

function fill(input: HTMLInputElement | HTMLTextAreaElement, said: string): void {
  input.value = said;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

async function choose(label: string, option: string): Promise<void> {
  const select = field(label) as unknown as HTMLSelectElement;
  select.selectedIndex = [...select.options].findIndex((one) => one.textContent.trim() === option);
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

async function confirm(): Promise<void> {
  find<HTMLFormElement>("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}

test("a review that was held shows its agenda with the reasons, and the numbers with what led to them", async () => {
  await open({ review_show: heldReview });
  const shown = find("main").textContent;
  for (const said of ["The agenda as it was", "Was On track, is Off track.", "Cycle time", "€45,820", "follows from: Open on Sundays"]) {
    expect(shown).toContain(said);
  }
  expect(find("main table svg[role=img]").getAttribute("aria-label")).toBe("13 months: €40,100, €45,820.");
});

test("something is written down in a review that was held, which says that it will be marked", async () => {
  await open({ review_show: heldReview });
  await click("Write something down");
  expect(find("dialog").textContent).toContain("marked as amended today");
  await choose("About", "Revenue");
  fill(find<HTMLTextAreaElement>("dialog textarea"), "Buy a marquee");
  await confirm();
  expect(host.asked("review_note_set")).toEqual([{ review: 7, kind: "decision", point: "kpi:1", text: "Buy a marquee" }]);
  expect(dialogs.shown).toBeNull();
});

test("an action that is written down follows from the newest decision on its point, unless another is chosen", async () => {
  await open({ review_show: heldReview });
  for (const from of ["Open on Sundays", "None"]) {
    await click("Write something down");
    await choose("Kind", "Action");
    await choose("About", "Revenue");
    fill(find<HTMLTextAreaElement>("dialog textarea"), "Leo, Friday: put up the sign");
    if (from === "None") await choose("Follows from the decision", "None");
    await confirm();
  }
  const asked = { review: 7, point: "kpi:1", line: "Leo, Friday: put up the sign", owner: null, due: null };
  expect(host.asked("review_action")).toEqual([
    { ...asked, decision: 3 },
    { ...asked, decision: null },
  ]);
});

test("a text is corrected, and only what was touched is asked for", async () => {
  await open({ review_show: heldReview });
  await click("Correct: Open on Sundays");
  fill(find<HTMLTextAreaElement>("dialog textarea"), "Open on Sundays from 9");
  await confirm();
  expect(host.asked("review_note_set")).toEqual([{ id: 3, kind: "decision", text: "Open on Sundays from 9" }]);
  await click("Correct: Put up the sign");
  fill(find<HTMLTextAreaElement>("dialog textarea"), "Put up both signs");
  await confirm();
  expect(host.asked("review_action")).toEqual([{ review: 7, id: 5, text: "Put up both signs", owner: null, due: null }]);
});

test("the minutes are copied as text", async () => {
  await open({ minutes_text: { title: "a", markdown: "# a", text: "Monthly review" } });
  await click("Copy as text for a mail");
  expect(host.words).toEqual(["Monthly review"]);
  expect(text()).toContain("The minutes are on the clipboard.");
});

test("a new review is held on the day that is said", async () => {
  await open();
  press("n");
  await settled();
  expect(field("Held on", "main form").value).toBe("Mon, 23 Nov 2026");
  fill(field("Held on", "main form"), "2026-12-04");
  await settled();
  await click("Start");
  expect(host.asked("review_new")).toMatchObject([{ kind: "monthly", held: "2026-12-04", template: null }]);
});

test("the minutes of a point save themselves, and say why not", async () => {
  const refuse = () => {
    throw { code: "refused", message: "Between 1 and 960 minutes.", detail: null };
  };
  await open();
  const minutes = () => find<HTMLInputElement>("[aria-label='Minutes for Revenue']");
  fill(minutes(), "15");
  minutes().dispatchEvent(new Event("blur"));
  await settled();
  expect(host.asked("review_update")).toEqual([{ id: 7, plan: { ...review.plan, minutes: { "kpi:1": 15 } } }]);
  host.answers.review_update = refuse;
  fill(minutes(), "a while");
  minutes().dispatchEvent(new Event("blur"));
  await settled();
  expect(find("main ol [role=alert]").textContent).toContain("Between 1 and 960");
});

const template = (id: number, kind: "weekly" | "monthly") => ({ id, name: `Own ${String(id)}`, text: "20 min", kind, minutes: 20 });

test("a template is renamed, or replaced by the agenda of a review", async () => {
  await open({ review_template_list: { templates: [template(2, "monthly")] } });
  await click("Change…");
  fill(field("Name"), "Short");
  await confirm();
  expect(host.asked("review_template_set")).toEqual([{ id: 2, name: "Short", review: null, minutes: 20 }]);
  await click("Keep as template…");
  await choose("Replaces the template", "Own 2");
  await confirm();
  expect(host.asked("review_template_set").at(-1)).toEqual({ id: 2, name: "Own 2", review: 7, minutes: 45 });
});

test.each([
  [[], null],
  [[template(2, "monthly"), template(3, "weekly")], 2],
])("a review that is due begins with the owner's template for its kind, where there is one", async (templates, expected) => {
  await open({ review_template_list: { templates } });
  await beginReview({ kind: "monthly", period: "2026-10" });
  expect(host.asked("review_new")).toMatchObject([{ kind: "monthly", period: "2026-10", template: expected }]);
});

test("where there are several, the owner says which", async () => {
  await open({ review_template_list: { templates: [template(2, "monthly"), template(3, "monthly")] } });
  router.replace({ page: "scorecard" });
  await settled();
  await beginReview({ kind: "monthly", period: "2026-10" });
  await settled();
  expect(host.asked("review_new")).toEqual([]);
  expect(field("Period").value).toBe("2026-10");
  await choose("Template", "Own 3 · 20 min");
  await click("Start");
  expect(host.asked("review_new")).toMatchObject([{ kind: "monthly", period: "2026-10", template: 3 }]);
});
