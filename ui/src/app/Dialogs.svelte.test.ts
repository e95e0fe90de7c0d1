// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { Commands } from "../api/bindings.ts";
import { CallError } from "../api/call.ts";
import type { MemoryHost } from "../host/memory.ts";
import { kpiPage, workspaceInfo } from "../testing/example.ts";
import { answers, changed } from "../testing/answers.ts";
import { cell, importPlan, pastePlan } from "../testing/example-data.ts";
import { review } from "../testing/example-reviews.ts";
import { measure } from "../testing/example-lists.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../testing/window.svelte.ts";
import { dialogs, type OpenDialog } from "./dialogs.svelte.ts";
import { importing } from "./importing.svelte.ts";
import { router } from "./router.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

const done = () => changed({ id: 7, label: "It is done" });
const saysSo = () => text().includes("It is done");
const sales = measure({ id: 3, name: "Sales" });
/** What dialogs do, and what is answered to all of it. */
const DO =
  "action_set benchmark_set review_template_set review_note_set action_comment_set kpi_redefine event_set values_enter " +
  "kpi_create kpi_make measure_create measure_update objective_create target_set budget_divide target_season_set";
const dialogAnswers = {
  ...answers,
  ...(Object.fromEntries(DO.split(" ").map((command) => [command, done()])) as object),
  library_begin: { changed: done(), made: ["Complaints"], text: "Next: enter Complaints." },
  budget_divide_plan: { year_text: "2027", total_text: "1", shape_text: "", parts: [] },
  target_season_plan: { year: "2027", year_text: "2027", total: 1, total_text: "1", shape_text: "", note: "", targets: [] },
};

async function open(dialog: OpenDialog, changes: Partial<typeof dialogAnswers> = {}): Promise<void> {
  host = await openWindow({ ...dialogAnswers, ...changes });
  dialogs.open(dialog);
  await settled();
}

/** Types into the first field of writing. */
async function type(words: string, selector = 'dialog .body :is(textarea, input[type="text"])'): Promise<void> {
  const field = find<HTMLInputElement>(selector);
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

const send = () => find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
const confirm = async () => {
  send();
  await settled();
};
const button = (name: string) => {
  const found = [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find(
    (one) => one.textContent.trim() === name || one.getAttribute("aria-label") === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name} in: ${text()}`);
  return found;
};
const click = async (name: string) => {
  button(name).click();
  await settled();
};
const escape = async () => {
  find("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  await settled();
};

interface Try {
  dialog: OpenDialog;
  /** Which field is written in, where something must be. */
  into?: string;
  /** How often it is confirmed: what is shown first and then set, twice. */
  times?: number;
  command?: keyof Commands;
  asks?: object;
  /** What is seen or true afterwards. */
  then?: () => unknown;
}

/** Lists in which nothing is chosen beforehand, because only the owner knows. */
function chooseWhatMustBe() {
  for (const list of document.querySelectorAll<HTMLSelectElement>("dialog .body select")) {
    if (list.value !== "" || !["Category", "What do you sell?"].includes(kindOf(list) ?? "")) continue;
    list.selectedIndex = 2;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const kindOf = (list: HTMLSelectElement) => list.labels[0]?.textContent.trim();

const pasteRequest = {
  block: [["", "Sep 2026"]],
  grain: "month" as const,
  measure: 3,
  segment: null,
  period: "2026-09",
  direction: null,
  first: null,
  measures: [],
};

let ran = 0;
let used: unknown;

/** Every kind of dialog: filled, confirmed, and what came of it after it was gone. */
const TRIES: Record<OpenDialog["kind"], Try> = {
  palette: { dialog: { kind: "palette" }, then: () => router.route.page === "scorecard" },
  keys: { dialog: { kind: "keys" } },
  explain: { dialog: { kind: "explain", number: { kpi: 1, grain: "month", period: "2026-10" } } },
  starting: {
    dialog: { kind: "starting" },
    command: "library_begin",
    asks: { keys: ["complaint_rate", "turnover"] },
    then: () => router.route.page === "data" && text().includes("Next: enter Complaints"),
  },
  workspace: {
    dialog: { kind: "workspace", importing: ["/x/sales.csv"] },
    command: "workspace_new",
    asks: { name: "New words" },
    then: () => router.route.page === "import" && importing.paths[0] === "/x/sales.csv",
  },
  kpi: {
    dialog: { kind: "kpi", objective: 11, formula: "sales" },
    command: "kpi_create",
    asks: { name: "New words", formula: "sales", objective: 11 },
    then: () => router.route.page === "kpi" && router.route.id === 7,
  },
  person: {
    dialog: { kind: "person", name: "Ana Ruiz" },
    command: "person_rename",
    asks: { from: "Ana Ruiz", to: "New words", merge: false },
    then: () => router.route.page === "people" && router.route.name === "New words",
  },
  objective: {
    dialog: { kind: "objective", parent: 11 },
    command: "objective_create",
    asks: { name: "New words", parent: 11, category: "financial" },
    then: () => router.route.page === "objectives" && router.route.id === 7,
  },
  measure: {
    dialog: { kind: "measure", measure: sales },
    command: "measure_update",
    asks: { id: 3, name: "New words" },
  },
  paste: {
    dialog: { kind: "paste", request: pasteRequest, plan: pastePlan, ondone: () => () => {} },
    command: "paste_apply",
    asks: { grain: "month", measure: 3 },
    then: () => text().includes("2 values entered, 1 of them changed"),
  },
  sheet: {
    dialog: { kind: "sheet", period: { name: "2026-10", grain: "month" } },
    command: "entry_sheet_save",
    asks: { path: "/y/Revenue.png", from: "New words", grain: "month" },
    then: () => text().includes("2 rows for October 2026"),
  },
  target: {
    dialog: { kind: "target", kpi: 1, target: null, from: "2026-10" },
    command: "target_set",
    asks: { kpi: 1, value: "New words" },
  },
  season: {
    dialog: { kind: "season", kpi: 1 },
    times: 2,
    command: "target_season_set",
    asks: { plan: { kpi: 1, total: "New words" } },
  },
  budget: {
    dialog: { kind: "budget" },
    times: 2,
    command: "budget_divide",
    asks: { total: "New words" },
  },
  action: {
    dialog: { kind: "action", action: null, kpi: 2, objective: null },
    command: "action_set",
    asks: { text: "New words", kpi: 2 },
  },
  comment: {
    dialog: { kind: "comment", action: kpiPage.actions[0]!, comment: null },
    command: "action_comment_set",
    asks: { text: "New words" },
  },
  template: {
    dialog: { kind: "template", review, template: null },
    command: "review_template_set",
    asks: { name: "New words", review: review.id },
  },
  noting: { dialog: { kind: "noting", review, note: null, action: null }, command: "review_note_set", asks: { text: "New words" } },
  version: {
    dialog: { kind: "version", kpi: kpiPage.kpi },
    command: "kpi_redefine",
    asks: { formula: "New words" },
  },
  benchmark: {
    dialog: { kind: "benchmark", kpi: 2, benchmark: null },
    command: "benchmark_set",
    asks: { value: "New words", kpi: 2 },
  },
  event: {
    dialog: { kind: "event", event: null, kpi: 2 },
    command: "event_set",
    asks: { text: "New words", kpi: 2 },
  },
  export: {
    dialog: { kind: "export", chart: { kpi: 1 }, name: "Revenue", period: "October 2026" },
    command: "chart_export",
    asks: { path: "/y/Revenue.png" },
    then: () => text().includes("/y/Revenue.png"),
  },
  making: {
    dialog: { kind: "making", measures: ["Sales"] },
    command: "kpi_make",
    asks: {
      objective: null,
      new_objective: "New words",
      kpis: [{ name: "Sales", formula: "sales", unit: null, direction: "higher", target: "" }],
    },
    then: () => router.route.page === "scorecard",
  },
  use: {
    dialog: { kind: "use", column: importPlan.columns[0]!, asked: "dimension", use: (chosen) => (used = chosen) },
    then: () => JSON.stringify(used) === '{"dimension":"New words"}',
  },
  value: {
    dialog: {
      kind: "value",
      about: {
        name: "Sales",
        period: "October 2026",
        cell: { ...cell("1,200"), certainty: "estimated", source: "My head" },
        entry: {
          measure: 3,
          period: "2026-10",
          segment: null,
          members: null,
          value: "1200",
          records: null,
          note: null,
          certainty: null,
          source: null,
        },
        closed: false,
      },
    },
    command: "values_enter",
    asks: {
      cells: [{ measure: 3, period: "2026-10", value: "New words", certainty: "estimated", source: "My head", note: "" }],
      reason: null,
    },
  },
  reason: {
    dialog: {
      kind: "reason",
      title: "Why?",
      text: "Name an owner.",
      button: "Dismiss",
      run: (reason) => {
        used = reason;
        return Promise.resolve({ label: null, topics: [], id: null, undo: null, redo: null, backup_problem: null, note: null });
      },
    },
    then: () => used === "New words",
  },
  confirm: { dialog: { kind: "confirm", text: "Really?", button: "Delete", run: () => (ran += 1) }, then: () => ran === 1 },
};

test.each(Object.entries(TRIES))("the dialog “%s” does what it was opened for, once", async (kind, one) => {
  [ran, used] = [0, undefined];
  await open(one.dialog, { measure_list: { measures: [sales] } } as never);
  host.saveTo = "/y/Revenue.png";
  if (document.querySelector('dialog .body :is(textarea, input[type="text"])')) await type(kind === "palette" ? "Scorecard" : "New words");
  chooseWhatMustBe();
  await settled();
  for (let time = 0; time < (one.times ?? 1); time += 1) {
    // Enter twice in a hurry is once.
    send();
    await confirm();
  }
  if (kind === "keys" || kind === "explain") return expect(dialogs.shown?.kind).toBe(kind);
  expect(dialogs.shown).toBeNull();
  expect(document.querySelector("dialog")).toBeNull();
  if (one.command) {
    expect(host.asked(one.command)).toHaveLength(1);
    expect(host.asked(one.command)[0]).toMatchObject(one.asks ?? {});
  }
  expect(await (one.then ?? saysSo)()).toBe(true);
});

test("a backup is gone back to", async () => {
  host = await openWindow({ ...answers, backup_restore: workspaceInfo });
  router.replace({ page: "settings", tab: "safety" });
  await settled();
  [...document.querySelectorAll<HTMLButtonElement>("main table button")][0]?.click();
  await settled();
  await confirm();
  expect(host.asked("backup_restore")).toEqual([{ path: "4/copy" }]);
});

test("files dropped where no workspace is open are imported into the new one", async () => {
  let isOpen = false;
  host = await openWindow({
    ...answers,
    workspace_state: () => (isOpen ? { workspace: answers.workspace_demo } : { workspace: null }) as never,
    workspace_new: () => ((isOpen = true), answers.workspace_demo) as never,
  });
  host.drop(["/x/vehicle-sales.csv"]);
  await settled();
  await confirm();
  expect(host.asked("import_plan")).toMatchObject([{ paths: ["/x/vehicle-sales.csv"] }]);
  expect(find("h1").textContent).toContain("vehicle-sales.csv");
});

test("what was refused stays, with the reason, and can be sent again", async () => {
  let isWell = false;
  const refuse = () => {
    if (!isWell) throw new CallError("invalid", "An action needs words.");
    return done();
  };
  await open({ kind: "action", action: null, kpi: null, objective: null }, { action_set: refuse as never });
  await confirm();
  expect(find("dialog [role=alert]").textContent).toBe("An action needs words.");
  isWell = true;
  await type("Ask the baker");
  await confirm();
  expect(host.asked("action_set")).toHaveLength(2);
  expect(dialogs.shown).toBeNull();
});

test.each([
  ["Escape", escape],
  ["Close", () => click("Close")],
  [
    "a click beside it",
    async () => {
      const pointer = () => new Event("pointerdown", { bubbles: true });
      find("dialog").dispatchEvent(pointer());
      find("dialog").click();
      await settled();
    },
  ],
])("%s asks before what was typed goes", async (_, leave) => {
  await open({ kind: "action", action: null, kpi: null, objective: null });
  await leave();
  expect(dialogs.shown, "nothing was typed").toBeNull();

  dialogs.open({ kind: "action", action: null, kpi: null, objective: null });
  await settled();
  await type("Ask the baker");
  await leave();
  expect(text()).toContain("Discard what you typed?");
  await click("Keep it");
  expect(find<HTMLTextAreaElement>("dialog textarea").value).toBe("Ask the baker");
  expect(document.activeElement).toBe(find("dialog textarea"));
  await leave();
  await click("Discard");
  expect(dialogs.shown).toBeNull();
  expect(host.asked("action_set")).toHaveLength(0);
});

test("what was typed and taken away again is not asked about, nor what was looked for", async () => {
  await open({ kind: "action", action: null, kpi: null, objective: null });
  await type("Ask");
  await type("");
  await escape();
  expect(dialogs.shown).toBeNull();
  dialogs.open({ kind: "palette" });
  await settled();
  await type("Rev", "dialog input");
  await escape();
  expect(dialogs.shown).toBeNull();
});

test("a late answer of a dialog that was replaced leaves the next one open", async () => {
  await open({ kind: "keys" });
  const [first] = dialogs.list;
  dialogs.open({ kind: "palette" });
  dialogs.close(first?.id);
  expect(dialogs.shown?.kind).toBe("palette");
});

test("the focus goes back to what opened the dialog, also after two in a row", async () => {
  host = await openWindow(dialogAnswers);
  const opener = find<HTMLInputElement>('main input[type="text"]');
  opener.focus();
  press("k", { ctrlKey: true }, opener);
  await settled();
  dialogs.open({ kind: "keys" });
  await settled();
  await click("Close");
  expect(document.activeElement).toBe(opener);
});
