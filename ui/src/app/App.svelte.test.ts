// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";

import type { Answers, MemoryHost } from "../host/memory.ts";
import { workspaceInfo } from "../testing/example.ts";
import { answers, changed } from "../testing/answers.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../testing/window.svelte.ts";
import { bringDefinitionsIn, bringExportBack, exportWorkspace } from "./doing.ts";
import { notices } from "./notices.svelte.ts";
import { router } from "./router.svelte.ts";
import { change } from "./workspace.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(changes: Answers = {}): Promise<void> {
  host = await openWindow({ ...answers, ...changes });
}

test("the window is shown when the first page is drawn, with the business in its title", async () => {
  await open();
  expect(host.isReady).toBe(true);
  expect(host.title).toBe("Corner Street Coffee — Bellwether");
  expect(find("h1").textContent).toContain("Scorecard");
  expect(text()).toContain("Net profit margin");
});

test("without a workspace there are three ways to begin", async () => {
  await open({ workspace_state: { workspace: null } });
  expect(find("#start-demo").textContent).toContain("example company");
  find("#start-demo").click();
  await settled();
  expect(host.asked("workspace_demo")).toHaveLength(1);
  expect(find("h1").textContent).toContain("Scorecard");
});

test("every page draws what it is given", async () => {
  await open();
  const pages = [
    [{ page: "kpi", id: 1, tab: "trend" }, "€45,820"],
    [{ page: "kpi", id: 1, tab: "breakdown" }, "Harbour"],
    [{ page: "kpi", id: 1, tab: "data" }, "Recorded inputs"],
    [{ page: "kpi", id: 1, tab: "definition" }, "stay at or above €45,000"],
    [{ page: "kpi", id: 1, tab: "history" }, "Target of Revenue set"],
    [{ page: "objectives", id: 11 }, "Sell more per visit"],
    [{ page: "data", tab: "measures" }, "balance, closing value"],
    [{ page: "data", tab: "imports" }, "till-export-october.csv"],
    [{ page: "data", tab: "quality" }, "Sales and Turnover have the same numbers"],
    [{ page: "actions" }, "Raise catering minimum to €80"],
    [{ page: "reviews", id: null }, "Was On track, is Off track."],
    [{ page: "reports", id: null }, "October 2026 · 4 pages"],
    [{ page: "reports", id: 7 }, "Revenue and Net profit margin"],
    [{ page: "library", entry: null }, "You already record 1 of 2 inputs"],
    [{ page: "library", entry: "complaint_rate" }, "Lagging: it is a result."],
    [{ page: "settings", tab: "general" }, "Fiscal year starts on"],
    [{ page: "settings", tab: "safety" }, "Back up now"],
    [{ page: "settings", tab: "history" }, "KPI Revenue renamed"],
  ] as const;
  for (const [route, shown] of pages) {
    router.replace(route);
    await settled();
    expect(text(), JSON.stringify(route)).toContain(shown);
  }
});

test("what changed is loaded again, and nothing else", async () => {
  await open({ action_done: changed({ topics: ["actions"] }) });
  router.replace({ page: "actions" });
  await settled();
  const before = { actions: host.asked("action_list").length, measures: host.asked("measure_list").length };
  find<HTMLInputElement>('main input[type="checkbox"]').click();
  await settled();
  expect(host.asked("action_done")).toEqual([{ id: 2, done: true }]);
  expect(host.asked("action_list")).toHaveLength(before.actions + 1);
  expect(host.asked("measure_list")).toHaveLength(before.measures);
});

test("signals are judged anew where an event is taken back", async () => {
  await open({ undo: changed({ topics: ["events"] }) });
  const before = host.asked("scorecard").length;
  press("z", { ctrlKey: true });
  await settled();
  expect(host.asked("scorecard")).toHaveLength(before + 1);
});

test("a safety copy that could not be made is told, and stays told", async () => {
  const problem = "Your change is saved, but today's safety copy could not be made: the disk is full.";
  await open({ action_done: changed({ topics: ["actions"], backup_problem: problem }) });
  router.replace({ page: "actions" });
  await settled();
  find<HTMLInputElement>('main input[type="checkbox"]').click();
  await settled();
  expect(find('[data-testid="notice"][data-tone="warning"]').textContent).toContain(problem);
  notices.list = [];
});

test("a plain export goes where the owner says, and comes back as a workspace", async () => {
  const written = { path: "/exports/Corner Street Coffee export", files: ["values.csv"], values: 12 };
  await open({ workspace_export: written, export_restore: workspaceInfo });
  await exportWorkspace();
  expect(
    host.calls.some(({ name }) => name === "workspace_export"),
    "nothing was chosen",
  ).toBe(false);
  host.files = ["/exports"];
  await exportWorkspace();
  await settled();
  expect(host.asked("workspace_export")).toEqual([{ inside: "/exports" }]);
  expect(find('[data-testid="notice"]').textContent).toContain(written.path);
  host.files = [written.path];
  await bringExportBack();
  expect(
    host.calls.some(({ name }) => name === "export_restore"),
    "no place was chosen",
  ).toBe(false);
  host.saveTo = "/home/again.bellwether";
  await bringExportBack();
  expect(host.asked("export_restore")).toEqual([{ folder: written.path, path: "/home/again.bellwether" }]);
});

test("definitions are brought in once the owner has seen what they do", async () => {
  const change = { what: "kpi", name: "Revenue", line: 4, outcome: "changed" as const, fields: ["formula"], text: "KPI Revenue: formula" };
  const plan = { new: 0, changed: 1, same: 2, changes: [change], text: "0 new, 1 changed, 2 the same." };
  await open({ definitions_plan: plan, definitions_import: changed({ topics: ["kpis"], label: "shop.yaml imported" }) });
  host.files = ["/home/shop.yaml"];
  await bringDefinitionsIn();
  await settled();
  expect(find("dialog").textContent).toContain("KPI Revenue: formula");
  expect(host.asked("definitions_import")).toEqual([]);
  find("dialog [type=submit]").click();
  await settled();
  expect(host.asked("definitions_import")).toEqual([{ path: "/home/shop.yaml", closed: false }]);
  expect(find('[data-testid="notice"]').textContent).toContain("shop.yaml imported");
});

test("Ctrl+Z takes back and says what, with a way to bring it back", async () => {
  await open();
  press("z", { ctrlKey: true });
  await settled();
  expect(find('[data-testid="notice"]').textContent).toContain("Taken back: Target of Revenue set");
  press("Z", { ctrlKey: true, shiftKey: true });
  await settled();
  expect(host.asked("redo")).toHaveLength(1);
});

test("keys that write belong to the field that is written in", async () => {
  await open();
  Object.assign(document, { execCommand: () => true });
  const field = find<HTMLInputElement>('main input[type="text"]');
  press("z", { ctrlKey: true }, field);
  press("e", {}, field);
  await settled();
  expect(host.asked("undo")).toHaveLength(0);
  expect(router.route.page).toBe("scorecard");
  press("e");
  expect(router.route.page).toBe("data");
});

test("the palette finds a KPI and opens it", async () => {
  await open();
  press("k", { ctrlKey: true });
  await settled();
  const field = find<HTMLInputElement>('dialog [role="combobox"]');
  field.value = "npm";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  expect(router.route).toEqual({ page: "kpi", id: 2, tab: "trend" });
});

test("advice and failures look different, by their code alone", async () => {
  const broken = (code: string) => () => {
    throw { code, message: "It cannot be read.", detail: "line 3" };
  };
  await open({ scorecard: broken("invalid") });
  expect(find("main [role=alert]").className).toContain("advice");
  expect(text()).not.toContain("Something broke");
  host.answers.scorecard = broken("internal");
  [...document.querySelectorAll("main [role=alert] button")].at(-1)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  await settled();
  expect(find("main [role=alert]").className).toContain("failure");
  expect(text()).toContain("Something broke");
});

test("files that are dropped are imported, workspaces are opened", async () => {
  await open({ workspace_open: workspaceInfo });
  host.drop(["/x/till-export.csv"]);
  await settled();
  expect(host.asked("import_plan")).toEqual([
    {
      paths: ["/x/till-export.csv"],
      again: null,
      map: { format: {}, columns: null },
      readable_names: true,
      sketch: true,
      without_recipe: false,
      task: expect.any(Number),
    },
  ]);
  expect(find("h1").textContent).toContain("till-export.csv");
  host.drop(["/x/Other.bellwether"]);
  await settled();
  expect(host.asked("workspace_open")).toEqual([{ path: "/x/Other.bellwether" }]);
});

test("a workspace that can only be read says so, and is opened again for writing", async () => {
  const { workspace } = answers.workspace_state as { workspace: object };
  const readOnly = { workspace: { ...workspace, read_only: "Somebody else has it open." } };
  await open({ workspace_state: readOnly as never, workspace_open: workspace as never });
  expect(find(".banner").textContent).toBe("Somebody else has it open.");
  find(".read-only button").click();
  await settled();
  expect(host.asked("workspace_open")).toHaveLength(1);
  expect(document.querySelector(".read-only")).toBeNull();
  expect(text()).toContain("This workspace can be changed here now.");
});

test("a workspace that is no longer open elsewhere is offered for writing by itself", async () => {
  const { workspace } = answers.workspace_state as { workspace: object };
  const readOnly = { workspace: { ...workspace, read_only: "Somebody else has it open." } };
  await open({ workspace_state: readOnly as never, workspace_open: workspace as never });
  host.answers.workspace_state = { workspace: { ...readOnly.workspace, is_free: true } } as never;
  window.dispatchEvent(new Event("focus"));
  await settled();
  expect(find(".banner").textContent).toBe("This workspace is no longer open elsewhere.");
  find(".read-only button").click();
  await settled();
  expect(document.querySelector(".read-only")).toBeNull();
  host.answers.workspace_state = answers.workspace_state as never;
  const asked = host.asked("workspace_state").length;
  window.dispatchEvent(new Event("focus"));
  await settled();
  expect(host.asked("workspace_state")).toHaveLength(asked);
});

test("a file that was moved while it was open is told above the page as soon as that is known", async () => {
  const { workspace: info } = answers.workspace_state as { workspace: object };
  const moved = () => {
    throw { code: "moved", message: "It was moved.", detail: null };
  };
  await open({ undo: moved as never });
  host.answers.workspace_state = { workspace: { ...info, read_only: "It was moved, and can only be read." } } as never;
  await expect(change("undo", {})).rejects.toThrow("It was moved.");
  await settled();
  expect(find(".banner").textContent).toBe("It was moved, and can only be read.");
});

test("a page is shown where the web view takes no more entries into its history", async () => {
  await open();
  const full = () => {
    throw new DOMException("too many entries", "SecurityError");
  };
  const spies = [vi.spyOn(history, "pushState").mockImplementation(full), vi.spyOn(history, "replaceState").mockImplementation(full)];
  router.go({ page: "actions" });
  await settled();
  expect(find("h1").textContent).toContain("Actions");
  spies.forEach((spy) => spy.mockRestore());
});
