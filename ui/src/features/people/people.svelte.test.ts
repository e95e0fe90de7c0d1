// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { PersonPage, PersonRow } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { me, whose } from "../../app/me.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { october, rows } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(async () => {
  me.name = null;
  await closeWindow();
});

const row = (name: string, initials: string, said: string): PersonRow => ({
  person: { name, initials, colour: 1 },
  spellings: name === "Ana Ruiz" ? ["Ana Ruiz", "ana ruiz"] : [name],
  kpis: 1,
  objectives: 0,
  actions: 0,
  late: 0,
  enters: 1,
  text: said,
});

const ana: PersonPage = {
  person: row("Ana Ruiz", "AR", "1 KPI"),
  period: october,
  kpis: [rows.revenue],
  objectives: [],
  actions: [],
  enters: [
    { id: 3, name: "Sales", late_days: 6, late_text: "6 days late" },
    { id: 4, name: "Headcount", late_days: 0, late_text: null },
  ],
  told: [{ id: 2, name: "Net profit margin" }],
  agreed: [],
};

async function open(name: string | null, changes: Answers = {}): Promise<void> {
  const people = [row("Ana Ruiz", "AR", "1 KPI"), row("Leo Chen", "LC", "enters 1 measure")];
  host = await openWindow({ ...answers, people_list: { people }, person_page: ana, person_rename: changed(), ...changes });
  router.go({ page: "people", name });
  await settled();
}

test("everybody is listed, with the spellings of a name", async () => {
  await open(null);
  expect(text()).toContain("Leo Chen");
  expect(text()).toContain("enters 1 measure");
  expect(text()).toContain("Also written Ana Ruiz, ana ruiz");
});

test("who I am is remembered, and what is mine can then be chosen first", async () => {
  await open(null);
  expect(whose(["Ana Ruiz", "Leo Chen"], "All").map(({ label }) => label)).toEqual(["All", "Ana Ruiz", "Leo Chen"]);
  const select = find<HTMLSelectElement>("main .me select");
  select.selectedIndex = 2;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(me.name).toBe("Leo Chen");
  expect(whose(["Ana Ruiz", "Leo Chen"], "All").map(({ label }) => label)).toEqual(["All", "Mine (Leo Chen)", "Ana Ruiz"]);
});

test("a person's page tells what is late and what is not", async () => {
  await open("Ana Ruiz");
  expect(find('[aria-labelledby="person-enters"]').textContent).toContain("6 days late");
  expect(find('[aria-labelledby="person-enters"]').textContent).toContain("nothing due");
  expect(find('[aria-labelledby="person-kpis"]').textContent).toContain("Revenue");
  expect(text()).toContain("Net profit margin");
});

test("that two become one is said before it is done", async () => {
  const plan = { merges: true, text: "“Ana Ruiz” and “Leo Chen” become one person." };
  await open("Ana Ruiz", { person_rename_plan: plan });
  dialogs.open({ kind: "person", name: "Ana Ruiz" });
  await settled();
  expect(text()).toContain(plan.text);
  expect(find("dialog .primary").textContent).toContain("Make them one");
  find<HTMLButtonElement>("dialog .primary").click();
  await settled();
  expect(host.calls.find(({ name }) => name === "person_rename")?.payload).toMatchObject({ from: "Ana Ruiz", merge: true });
});
