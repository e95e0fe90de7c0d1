// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { PackContent } from "../../api/bindings.ts";
import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { packPages, packs } from "../../testing/example-packs.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(id: number | null, changes: Answers = {}): Promise<void> {
  host = await openWindow({ ...answers, ...changes });
  router.replace({ page: "reports", id });
  await settled();
}

/** The button, box or link in a part of the window that says this. */
function named(name: string, within = "main"): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(`${within} :is(button, a, label, input)`)];
  const found = all.find((one) => one.getAttribute("aria-label") === name || one.textContent.trim() === name);
  if (found === undefined) throw new Error(`There is no “${name}” in: ${text()}`);
  return found;
}

/** Chooses an entry of a menu by how it begins. */
async function choose(item: string): Promise<void> {
  [...document.querySelectorAll<HTMLElement>("main [role=menuitem]")].find((one) => one.textContent.trim().startsWith(item))?.click();
  await settled();
}

async function click(name: string, within?: string): Promise<void> {
  named(name, within).click();
  await settled();
}

const last = (): PackContent & { name: string } => {
  const { name, content } = host.asked("pack_set").at(-1) as { name: string; content: PackContent };
  return { ...content, name };
};

test("all KPIs are a pack without anybody making one, and a PDF is two presses away", async () => {
  await open(null);
  expect(host.asked("pack_pages").at(-1)).toEqual({ pack: null, content: { kpis: [] }, period: null, grain: null });
  expect(document.querySelectorAll("figure img")).toHaveLength(4);
  expect(find<HTMLImageElement>("figure:nth-of-type(3) img").alt).toBe("Page 3 of 4: Revenue");
  host.saveTo = "/meetings/october.pdf";
  await choose("PDF…");
  expect(host.suggested).toEqual(["All KPIs – October 2026.pdf"]);
  expect(host.asked("pack_export")).toEqual([
    { pack: { pack: null, content: { kpis: [] }, period: null, grain: null }, path: "/meetings/october.pdf", task: expect.any(Number) },
  ]);
  expect(text()).toContain("Saved as /meetings/october.pdf");
});

test("pages are pictures: nothing in them can run or be taken for a part of the window", async () => {
  await open(7);
  const images = [...document.querySelectorAll<HTMLImageElement>("figure img")];
  expect(images.every(({ src }) => src.startsWith("blob:"))).toBe(true);
  expect(document.querySelector("figure svg")).toBeNull();
});

test("each ending is offered, and a format that is refused says why", async () => {
  const refused = () => {
    throw { code: "refused", message: "A pack is saved as PDF.", detail: null };
  };
  await open(7, { pack_export: refused });
  host.saveTo = "/meetings/october.pptx";
  for (const format of ["PowerPoint slides…", "Excel workbook…", "Web page…", "CSV table…", "Markdown text…"]) {
    await choose(format);
  }
  expect(host.suggested).toEqual(["pptx", "xlsx", "html", "csv", "md"].map((ending) => `Board – October 2026.${ending}`));
  expect(text()).toContain("A pack is saved as PDF.");
});

test("a new pack has a name of its own and opens its form", async () => {
  const made = { ...packs.packs[0]!, id: 8, name: "New pack" };
  await open(null);
  host.answers.pack_list = { packs: [...packs.packs, made] };
  press("n");
  await settled();
  await new Promise((go) => setTimeout(go, 60));
  expect(last()).toMatchObject({ name: "New pack", kpis: [] });
  expect(router.route).toEqual({ page: "reports", id: 8 });
  expect(document.activeElement).toBe(find(".side input"));
  press("Escape");
  await settled();
  expect(document.querySelector(".side input")).toBeNull();
});

test("each choice saves itself and stands on the one before it", async () => {
  await open(7);
  await click("Edit");
  await click("All of Grow profitably");
  await click("Forecast in the charts");
  await click("Move Net profit margin up");
  expect(last()).toMatchObject({ name: "Board", forecast: true });
  expect(last().kpis.slice(0, 2)).toEqual([2, 1]);
});

test("what is undone shows in the form", async () => {
  await open(7, { undo: changed({ topics: ["packs"] }) });
  await click("Edit");
  host.answers.pack_list = { packs: [{ ...packs.packs[0]!, content: { ...packs.packs[0]!.content, kpis: [] } }] };
  await click("All in use");
  expect(last().kpis).toEqual([]);
  expect(document.querySelector(".side ol")).toBeNull();
  host.answers.pack_list = packs;
  press("z", { ctrlKey: true });
  await settled();
  expect([...document.querySelectorAll(".side ol .name")].map((name) => name.textContent)).toEqual(["Revenue", "Net profit margin"]);
});

test("a pack is copied, and taken away without a question", async () => {
  await open(7);
  await choose("Duplicate");
  expect(last()).toMatchObject({ name: "Board, copy", kpis: [1, 2] });
  router.replace({ page: "reports", id: 7 });
  await settled();
  await choose("Delete");
  expect(host.asked("pack_delete")).toEqual([{ id: 7 }]);
  expect(router.route).toEqual({ page: "reports", id: null });
  expect(find('[data-testid="notice"]').textContent).toContain("Pack Board deleted");
});

test("a pack that is gone says so and leads on", async () => {
  await open(99);
  expect(text()).toContain("This pack is gone");
  await click("Show all KPIs");
  expect(router.route).toEqual({ page: "reports", id: null });
});

test("slides go by keys, and Escape leaves them", async () => {
  await open(7);
  press("F5");
  await settled();
  const dialog = find("dialog[open]");
  const at = () => find("dialog [role=status]").textContent;
  expect(host.fillsScreen).toBe(true);
  expect(host.asked("pack_pages").at(-1)).toMatchObject({ pack: 7, content: { paper: "16:9", theme: "light" } });
  expect(at()).toContain("Slide 1 of 4");
  for (const key of ["ArrowRight", " ", "PageDown", "PageDown"]) press(key, {}, dialog);
  await settled();
  expect(at()).toContain("Slide 4 of 4");
  press("g", {}, dialog);
  await settled();
  expect(document.querySelectorAll("dialog .grid button")).toHaveLength(4);
  press("Home", {}, dialog);
  press("Enter", {}, dialog);
  await settled();
  expect(document.querySelector("dialog .grid")).toBeNull();
  expect(at()).toContain("Slide 1 of 4");
  press("Escape", {}, dialog);
  await settled();
  expect(document.querySelector("dialog[open]")).toBeNull();
  expect(host.fillsScreen).toBe(false);
});

test("a KPI, an objective and the scorecard are presented from where they are shown, and the focus comes back", async () => {
  const pages = packPages.pages.map((page) => (page.title === "Revenue" ? { ...page, kpi: 1 } : page));
  const shown = { ...packPages, pages };
  for (const [route, content, slide] of [
    [{ page: "kpi", id: 1, tab: "trend" }, { kpis: [1] }, "Slide 3 of 4"],
    [{ page: "objectives", id: 11 }, { kpis: [1, 2, 3] }, "Slide 1 of 4"],
    [{ page: "scorecard" }, { kpis: [] }, "Slide 1 of 4"],
  ] as const) {
    await open(null, { pack_pages: shown });
    router.replace(route);
    await settled();
    const button = named("Present");
    button.focus();
    button.click();
    await settled();
    expect(host.asked("pack_pages").at(-1)).toMatchObject({ pack: null, content: { ...content, paper: "16:9" } });
    expect(find("dialog [role=status]").textContent).toContain(slide);
    await key("i");
    expect(host.asked("pack_pages").at(-1)).toMatchObject({ content: { ...content, index: true } });
    await key("Escape");
    expect(document.querySelector("dialog[open]")).toBeNull();
    expect(document.activeElement).toBe(button);
    await closeWindow();
  }
});

test("the pages are printed and not the window", async () => {
  await open(7);
  press("p", { ctrlKey: true });
  await settled();
  await settled();
  expect(host.printed).toBe(1);
  expect(document.querySelectorAll(".sheets img")).toHaveLength(4);
  expect(find(".reports").className).toContain("printing");
  window.dispatchEvent(new Event("pointermove"));
  await settled();
  expect(document.querySelector(".sheets")).toBeNull();
});

/** Presses a key on the slides. */
async function key(name: string): Promise<void> {
  find("dialog[open]").dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  await settled();
}

const dialogText = () => find("dialog[open]").textContent;

test("where there is a second screen, the audience has the slides and the speaker what there is to say", async () => {
  await open(7, { slide_note: changed({ label: "Note created", id: 4, topics: ["reviews"] }) });
  expect(host.audience).toBe(null);
  host.hasSecondScreen = true;
  await click("Present");
  expect(host.audience?.at(-1)).toMatchObject({ title: "Cover", black: false });
  expect(dialogText()).toContain("Notes");
  host.pressForAudience("ArrowRight");
  await settled();
  expect(host.audience?.at(-1)?.title).toBe("Scorecard");
  expect(host.pointed).toBe(null);
  await key("b");
  expect(host.audience?.at(-1)?.black).toBe(true);
  host.shutAudience();
  await settled();
  expect(dialogText()).not.toContain("Notes");
  await key("s");
  expect(host.audience).not.toBe(null);
  await key("Escape");
  expect(host.audience).toBe(null);
});

test("what is said on a slide is kept in the review of its period, and asked for again where it is refused", async () => {
  let refuse = true;
  await open(7, {
    slide_note: () => {
      if (refuse) throw { code: "invalid", message: "Say what will be done.", detail: null };
      return changed({ label: "Action created", id: 4, topics: ["actions"] });
    },
  });
  await click("Present");
  await key("w");
  await click("Action", "dialog");
  const field = find<HTMLTextAreaElement>("dialog textarea");
  field.value = "Ana, Friday:";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const enter = () => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  enter();
  await settled();
  expect(dialogText()).toContain("Say what will be done.");
  refuse = false;
  enter();
  await settled();
  expect(host.asked("slide_note").at(-1)).toEqual({
    text: "Ana, Friday:",
    action: true,
    kind: null,
    kpi: null,
    period: null,
    grain: null,
  });
  expect(find("dialog aside").hidden).toBe(true);
});

test("what is being written on a slide outlasts its field, and is kept about its slide before the window closes", async () => {
  await open(7, { slide_note: changed({ label: "Note created", id: 4, topics: ["reviews"] }) });
  await click("Present");
  await key("w");
  const field = find<HTMLTextAreaElement>("dialog textarea");
  field.value = "Ask the bank";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await settled();
  expect(find("dialog aside").hidden).toBe(true);
  expect(host.asked("slide_note")).toEqual([]);
  await key("w");
  expect(find<HTMLTextAreaElement>("dialog textarea").value).toBe("Ask the bank");
  host.askToClose();
  await settled();
  expect(host.asked("slide_note")).toMatchObject([{ text: "Ask the bank", kind: "note", kpi: null }]);
  expect(host.isClosed).toBe(true);
});
