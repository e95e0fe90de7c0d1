// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { english } from "../../testing/english.ts";
import { kpiInfo, workspaceInfo } from "../../testing/example.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

async function open(changes: Answers = {}): Promise<void> {
  host = await openWindow({ ...answers, ...changes });
}

const field = <E extends HTMLElement = HTMLInputElement>(label: string) => {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
  return find<E>(`[id="${found?.htmlFor}"]`);
};

async function type(input: HTMLInputElement, typed: string): Promise<void> {
  input.value = typed;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

const button = (name: string) => {
  const found = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
  if (found === undefined) throw new Error(`no button ${name} in ${text()}`);
  return found;
};

test("numbers and dates follow a region that is found by its name", async () => {
  await open();
  router.replace({ page: "settings", tab: "general" });
  await settled();
  const region = field("Numbers and dates");
  expect(region.value).toBe("English (United Kingdom)");
  expect(text()).toContain("Written like 1,234.56 · 31 Oct 2026.");
  await type(region, "deutsch");
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(1);
  press("Enter", {}, region);
  await settled();
  expect(host.asked("settings_update")).toEqual([{ locale: "de-DE" }]);
  await type(region, "klingon");
  expect(text()).toContain("Nothing fits.");
  region.dispatchEvent(new FocusEvent("blur"));
  await settled();
  expect(region.value, "what is not in the list is not taken").toBe("English (United Kingdom)");
  expect(host.asked("settings_update")).toHaveLength(1);
  expect(find('[data-testid="notice"]').textContent).toContain("“klingon” is none of the choices, so English (United Kingdom) stays.");
});

test("another language of the words is spoken at once, and the page stays", async () => {
  const german = { ...english, language: "de", messages: { ...english.messages, "settings-title": ["Einstellungen"] } };
  const settings = { ...workspaceInfo.settings, language: "de" };
  await open();
  router.replace({ page: "settings", tab: "general" });
  await settled();
  const language = field<HTMLSelectElement>("Language");
  expect([...language.options].map((option) => option.text)).toEqual(["English", "Deutsch"]);
  Object.assign(host.answers, { texts: german, workspace_state: { workspace: { ...workspaceInfo, settings } } });
  language.value = "de";
  language.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(host.asked("settings_update")).toEqual([{ language: "de" }]);
  expect(find("h1").textContent).toBe("Einstellungen");
  expect(document.documentElement.lang).toBe("de");
});

test("another currency says first that nothing is converted", async () => {
  await open();
  router.replace({ page: "settings", tab: "general" });
  await settled();
  const currency = field("Currency");
  await type(currency, "yen");
  press("Enter", {}, currency);
  await settled();
  expect(host.asked("settings_update")).toEqual([]);
  expect(find("dialog").textContent).toContain("Use Japanese yen (JPY)? No number is converted.");
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  expect(host.asked("settings_update")).toEqual([{ currency: "JPY" }]);
});

test("a measure in use shows what a change would do, and does it when asked again", async () => {
  const effect = {
    kpi: 1,
    name: "Revenue",
    period: "October 2026",
    before: "€45,820",
    after: "€1,500",
    status_before: "On track",
    status_after: "Off track",
    changes: true,
  };
  await open({
    measure_update_preview: { asks: true, sentences: ["1,932 recorded values are not converted."], kpis: [effect] },
    measure_update: changed({ label: "Change measure Sales" }),
  });
  router.replace({ page: "data", tab: "measures" });
  await settled();
  find("main tbody th button").click();
  await settled();
  const submit = async () => {
    find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settled();
  };
  await submit();
  expect(host.asked("measure_update")).toEqual([]);
  expect(find("dialog [role=alert]").textContent).toMatch(/not converted.*Revenue.*€45,820.*€1,500/s);
  await submit();
  expect(host.asked("measure_update")).toHaveLength(1);
  expect(document.querySelector("dialog")).toBeNull();
});

test("archived KPIs stand below the scorecard and can be brought back", async () => {
  await open({
    kpi_list: { kpis: [kpiInfo(), kpiInfo({ id: 7, name: "Old one", archived: true })] },
    kpi_archive: changed({ label: "Bring back KPI Old one from the archive" }),
  });
  expect(text()).not.toContain("Old one");
  button("Archived KPIs (1)").click();
  await settled();
  expect(find("#archived").parentElement?.textContent).toContain("Old one");
  button("Bring back").click();
  await settled();
  expect(host.asked("kpi_archive")).toEqual([{ id: 7, archived: false }]);
});

test("what goes with a KPI and what stays is said before it is deleted", async () => {
  await open({
    kpi_list: { kpis: [kpiInfo(), kpiInfo({ id: 7, name: "Old one", archived: true })] },
    kpi_deletion: { text: "With it: 2 targets. 3 actions about it stay, without a KPI." },
    kpi_delete: changed({ label: "Delete KPI Old one" }),
  });
  button("Archived KPIs (1)").click();
  await settled();
  button("Delete").click();
  await settled();
  expect(find("dialog").textContent).toContain("3 actions about it stay");
  expect(host.asked("kpi_delete")).toEqual([]);
});

test("the history leaves out the steps of undo until they are asked for", async () => {
  await open();
  router.replace({ page: "settings", tab: "history" });
  await settled();
  expect(host.asked("history").at(-1)).toMatchObject({ without_steps: true });
  button("Show undo and redo").click();
  await settled();
  expect(host.asked("history").at(-1)).toMatchObject({ without_steps: false });
});
