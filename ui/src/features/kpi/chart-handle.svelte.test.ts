// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { afterEach, expect, test } from "vitest";

import { blurAmounts } from "../../app/blur.ts";
import { router } from "../../app/router.svelte.ts";
import { view } from "../../app/view.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";
import type { MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(async () => {
  await closeWindow();
  Reflect.deleteProperty(window, "chrome");
});

async function open(kept: Partial<MemoryHost> = {}): Promise<void> {
  host = await openWindow({ ...answers, amounts_hide: {} }, kept);
  router.go({ page: "kpi", id: 1, tab: "trend" });
  await settled();
}

const handle = () => find('[data-testid="chart-handle"]');
const picture = () => handle().querySelector("img");

async function point(name: "pointerenter" | "pointerleave" = "pointerenter"): Promise<void> {
  handle().dispatchEvent(new Event(name));
  await settled();
}

/** What an owner's web view gives a page that is dragged from. */
class Transfer {
  effectAllowed = "uninitialized";
  dropEffect = "copy";
  readonly set: [string, string][] = [];
  setData(format: string, data: string): void {
    this.set.push([format, data]);
  }
}

/** Drags the picture; false where the page keeps it from leaving. */
function drag(): { leaves: boolean; with: Transfer } {
  const img = picture();
  if (img === null) throw new Error("There is no picture.");
  const transfer = new Transfer();
  return { leaves: img.dispatchEvent(dragEvent("dragstart", transfer)), with: transfer };
}

const dragEvent = (name: string, dataTransfer: Transfer) =>
  Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer });

test("the picture is drawn when the pointer comes, as it is copied, and nothing can be dragged before", async () => {
  await open();
  expect(host.pictures).toEqual([]);
  expect(picture()).toBeNull();
  await point();
  expect(picture()?.getAttribute("src")).toBe("data:image/png;base64,iVBOR1");
  [...document.querySelectorAll("button")].find((button) => button.textContent === "Copy chart")?.click();
  await settled();
  expect(host.copied).toEqual(host.pictures);
  expect(host.pictures).toMatchObject([{ kpi: 1, look: { theme: "light", title: true, index: false } }]);
  await point("pointerleave");
  await point();
  expect(host.pictures, "it is the same chart").toHaveLength(1);
});

test("another period is another picture, drawn when the pointer comes again", async () => {
  await open();
  await point();
  await point("pointerleave");
  view.period = "2026-09";
  host.answers.kpi_page = { ...(host.answers.kpi_page as object), period: { ...periodOf(host), name: "2026-09" } } as never;
  await settled();
  router.go({ page: "scorecard" });
  await settled();
  router.go({ page: "kpi", id: 1, tab: "trend" });
  await settled();
  expect(picture(), "what was before does not leave").toBeNull();
  await point();
  expect(host.pictures).toHaveLength(2);
  expect(host.pictures[1]).toMatchObject({ period: "2026-09" });
});

test("values that change are drawn anew, while the pointer is there", async () => {
  await open();
  await point();
  workspace.changed(changed({ topics: ["values"] }));
  flushSync();
  expect(picture(), "its numbers are no longer so").toBeNull();
  await settled();
  expect(picture()?.getAttribute("src")).toBe("data:image/png;base64,iVBOR2");
});

test("while another KPI's page is on its way, nothing leaves by the name of the one before", async () => {
  await open();
  await point();
  const page = host.answers.kpi_page as { kpi: object };
  let answer: (page: object) => void = () => undefined;
  host.answers.kpi_page = () => new Promise<object>((done) => (answer = done)) as never;
  router.go({ page: "kpi", id: 2, tab: "trend" });
  await settled();
  expect(document.querySelector('[data-testid="chart-handle"]')).toBeNull();
  answer({ ...page, kpi: { ...page.kpi, id: 2 } });
  await settled();
  expect(handle()).not.toBeNull();
});

test("hidden amounts take the picture away at once, and another one is drawn without them", async () => {
  await open();
  await point();
  let answer: () => void = () => undefined;
  host.answers.amounts_hide = () => new Promise<void>((done) => (answer = done)) as never;
  const hidden = blurAmounts(true);
  await settled();
  expect(picture(), "while they are being hidden").toBeNull();
  expect(host.pictures).toHaveLength(1);
  answer();
  await hidden;
  await settled();
  expect(host.pictures).toHaveLength(2);
  expect(host.pictures[1]).toMatchObject({ look: { index: true } });
  expect(picture()?.getAttribute("src")).toBe("data:image/png;base64,iVBOR2");
  host.answers.amounts_hide = {};
  await blurAmounts(false);
});

test("a picture that comes too late is none", async () => {
  const came: (() => void)[] = [];
  await open({ picture: () => new Promise((done) => came.push(() => done(`late${came.length}`))) });
  await point();
  const hidden = blurAmounts(true);
  await settled();
  came[0]?.();
  await hidden;
  await settled();
  expect(picture(), "it still has the amounts").toBeNull();
  came.at(-1)?.();
  await settled();
  expect(came.length).toBeGreaterThan(1);
  expect(picture()).not.toBeNull();
  await blurAmounts(false);
});

test("what is dragged is the view's own picture: WebKit adds nothing to it, Chromium the name of its file", async () => {
  await open();
  await point();
  const plain = drag();
  expect(plain).toMatchObject({ leaves: true, with: { effectAllowed: "copy", set: [] } });
  picture()?.dispatchEvent(dragEvent("dragend", plain.with));
  Object.assign(window, { chrome: {} });
  const page = host.answers.kpi_page as { kpi: { name: string }; period: { label: string } };
  expect(drag().with.set).toEqual([["DownloadURL", `image/png:${page.kpi.name} – ${page.period.label}.png:data:image/png;base64,iVBOR1`]]);
});

test("dropped on the window itself it is nothing, neither a file nor text; a file after it is one", async () => {
  await open();
  await point();
  const { with: transfer } = drag();
  const over = dragEvent("dragover", transfer);
  expect(document.body.dispatchEvent(over), "no field takes it").toBe(false);
  expect(transfer.dropEffect).toBe("none");
  host.drop(["1/Revenue.png"]);
  picture()?.dispatchEvent(dragEvent("dragend", transfer));
  host.drop(["1/Revenue.png"]);
  await settled();
  expect(host.asked("import_plan")).toEqual([]);
  await new Promise((go) => setTimeout(go, 550));
  expect(document.body.dispatchEvent(dragEvent("dragover", transfer)), "what comes from elsewhere is the program's").toBe(true);
  host.drop(["1/till.csv"]);
  await settled();
  expect(host.asked("import_plan")).toHaveLength(1);
});

test("where the end of a drag is not told, the next move of the pointer tells it", async () => {
  await open();
  await point();
  drag();
  window.dispatchEvent(Object.assign(new Event("pointermove"), { buttons: 0 }));
  await new Promise((go) => setTimeout(go, 550));
  host.drop(["1/till.csv"]);
  await settled();
  expect(host.asked("import_plan")).toHaveLength(1);
});

test("why there is no picture is said where it would be, and it is tried again", async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- The program refuses with a plain object.
  await open({ picture: () => Promise.reject({ code: "failed", message: "It could not be drawn.", detail: null }) });
  await point();
  expect(picture()).toBeNull();
  await point("pointerleave");
  await point();
  await new Promise((go) => setTimeout(go, 300));
  await settled();
  expect(text()).toContain("It could not be drawn.");
  expect(host.pictures.length).toBeGreaterThan(1);
});

test("it is none of the controls of the keyboard", async () => {
  await open();
  await point();
  expect(handle().getAttribute("aria-hidden")).toBe("true");
  expect(handle().querySelector("[tabindex], button, a")).toBeNull();
  expect(handle().hasAttribute("tabindex")).toBe(false);
});

function periodOf({ answers: given }: MemoryHost): object {
  return (given.kpi_page as { period: object }).period;
}
