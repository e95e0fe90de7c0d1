// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";

import type { Advice, CoachAnswer, CoachLeadCode } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { href, type Route } from "../../app/route.ts";
import { router } from "../../app/router.svelte.ts";
import type { Answers } from "../../host/memory.ts";
import { answers } from "../../testing/answers.ts";
import { objective, objectives } from "../../testing/example-lists.ts";
import { advice, kpiPage, workspaceInfo } from "../../testing/example.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../../testing/window.svelte.ts";

afterEach(closeWindow);

/** A point that is lacking, with the button that leads there. */
const lacking = (lead: CoachLeadCode, kpi: number | null = null): Advice =>
  advice({ point: "specific", met: false, code: "smart", text: `Do ${lead}.`, why: `Why ${lead}.`, lead, lead_text: lead, kpi });

const coach = (lead: CoachLeadCode, about: { kpi: number | null; objective: number | null }): CoachAnswer => ({
  ...{ dismissed: [], in_use: 9, gauge: "9 in use.", retirable: [] },
  advice: [{ code: lead, text: `Coached ${lead}.`, why: "Because.", lead, lead_text: lead, ...about }],
});

const definition: Route = { page: "kpi", id: 1, tab: "definition" };

async function open(route: Route, changes: Answers): Promise<void> {
  await openWindow({ ...answers, ...changes });
  router.go(route);
  await settled();
}

async function follow(about: string): Promise<void> {
  find<HTMLButtonElement>(`button[aria-label$="${about}"]`).click();
  await settled();
}

/** The label of the field that has the focus. */
const focused = () => document.querySelector(`label[for="${document.activeElement?.id ?? ""}"]`)?.textContent;

describe("on the page of a KPI", () => {
  const smart = (lead: CoachLeadCode) => ({ kpi_page: { ...kpiPage, advice: [lacking(lead)] } });

  test.each([
    ["description", "What it means"],
    ["formula", "Formula"],
    ["owner", "Owner"],
    ["objective", "Objective"],
  ] as const)("advice on its %s says why and leads to the field", async (lead, label) => {
    await open(definition, smart(lead));
    expect(text()).toContain(`Why ${lead}.`);
    await follow(`Do ${lead}.`);
    expect(focused()).toBe(label);
  });

  test.each([
    ["target", false],
    ["target_by", true],
  ] as const)("advice on its %s opens a target that asks for a day: %s", async (lead, isDated) => {
    await open(definition, smart(lead));
    await follow(`Do ${lead}.`);
    expect(dialogs.shown?.kind).toBe("target");
    expect(find("dialog").textContent.includes("By the day")).toBe(isDated);
  });

  test.each(["description", "owner", "objective", "links"] as const)("what the coach says of its %s has a button, too", async (lead) => {
    await open(definition, { coach: coach(lead, { kpi: 1, objective: null }) });
    await follow(`Coached ${lead}.`);
    expect(document.activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe(`kpi-1-${lead}`);
  });

  test("a workspace that is open for reading opens no dialog", async () => {
    const workspace_state = { workspace: { ...workspaceInfo, read_only: "It is open elsewhere." } };
    await open(definition, { ...smart("target"), workspace_state });
    expect(find<HTMLButtonElement>('button[aria-label$="Do target."]').disabled).toBe(true);
  });
});

describe("on the page of objectives", () => {
  const page: Route = { page: "objectives", id: 11 };
  const smart = (point: Advice) => ({
    objective_list: { ...objectives, objectives: [objective({ id: 11, name: "Grow profitably", advice: [point] })] },
  });

  test.each([
    ["description", "What it means"],
    ["owner", "Owner"],
    ["due", "Due"],
  ] as const)("advice on its %s leads to the field", async (lead, label) => {
    await open(page, smart(lacking(lead)));
    await follow(`Do ${lead}.`);
    expect(focused()).toBe(label);
  });

  test("advice on one of its KPIs leads to the field on that KPI's page", async () => {
    await open(page, smart(lacking("owner", 1)));
    await follow("Do owner.");
    expect(href(router.route)).toBe(href(definition));
    expect(document.activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe("kpi-1-owner");
  });

  test("whoever types before the page is there is not torn away", async () => {
    await open(page, smart(lacking("owner", 1)));
    find<HTMLButtonElement>('button[aria-label$="Do owner."]').click();
    press("Tab");
    await settled();
    expect(document.activeElement?.closest("[data-field]")).toBeNull();
  });

  test("a KPI that is missing is made for it", async () => {
    await open(page, smart(lacking("new_kpi")));
    await follow("Do new_kpi.");
    expect(dialogs.shown).toMatchObject({ kind: "kpi", objective: 11 });
  });
});
