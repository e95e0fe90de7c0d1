// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";

import { router } from "../app/router.svelte.ts";
import { answers } from "./answers.ts";
import { grid, importPlan } from "./example-data.ts";
import { measures, objectives } from "./example-lists.ts";
import { chart, kpiPage, scorecard, workspaceInfo } from "./example.ts";
import { golden, hasGolden } from "./golden.ts";
import { closeWindow, find, openWindow, settled, text } from "./window.svelte.ts";

/** The names of all fields, of an answer and of the first item of each list in it. */
function fields(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : fields(value[0], `${path}[]`);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${path}.${name}`, ...fields(inner, `${path}.${name}`)]);
}

afterEach(closeWindow);

describe.skipIf(!hasGolden)("real answers", () => {
  test("have every field that the compiler was promised", () => {
    const promised: [unknown, unknown][] = [
      [scorecard, golden("scorecard")],
      [kpiPage, golden("kpi_page")],
      [objectives, golden("objective_list")],
      [measures, golden("measure_list")],
      [grid, golden("grid")],
      [chart(960, 420), golden("chart")],
      [importPlan, golden("import_plan")],
      [workspaceInfo, golden("workspace_state").workspace],
    ];
    for (const [typed, real] of promised) {
      const known = new Set(fields(real));
      // Below what may be null or empty in the real answer, nothing can be compared.
      const comparable = fields(typed).filter(
        (field) => known.has(field.slice(0, field.lastIndexOf("."))) || !field.slice(1).includes("."),
      );
      expect(comparable.filter((field) => !known.has(field))).toEqual([]);
    }
  });

  test("are drawn on every page", async () => {
    const page = golden("kpi_page");
    await openWindow({
      ...answers,
      workspace_state: golden("workspace_state"),
      scorecard: golden("scorecard"),
      kpi_list: golden("kpi_list"),
      kpi_page: page,
      kpi_points: golden("kpi_points"),
      kpi_breakdown: golden("kpi_breakdown"),
      chart: golden("chart"),
      measure_list: golden("measure_list"),
      objective_list: golden("objective_list"),
      action_list: golden("action_list"),
      data_quality: golden("data_quality"),
      kpi_statistics: golden("kpi_statistics"),
      history: golden("history"),
      formula_names: golden("formula_names"),
      formula_check: golden("formula_check"),
    });
    for (const { kpis } of golden("scorecard").objectives) for (const kpi of kpis) expect(text()).toContain(kpi.text);
    expect(document.querySelectorAll("tr[data-kpi]")).toHaveLength(golden("kpi_list").kpis.length);

    const shown = [
      [{ page: "kpi", id: page.kpi.id, tab: "trend" }, page.sentences],
      [{ page: "kpi", id: page.kpi.id, tab: "breakdown" }, golden("kpi_breakdown").rows.map((row) => row.text)],
      [{ page: "kpi", id: page.kpi.id, tab: "data" }, golden("kpi_points").points.map((point) => point.label)],
      [{ page: "kpi", id: page.kpi.id, tab: "definition" }, page.targets.map((target) => target.text)],
      [{ page: "objectives", id: null }, golden("objective_list").objectives.map((objective) => objective.name)],
      [{ page: "data", tab: "measures" }, golden("measure_list").measures.map((measure) => measure.name)],
      [{ page: "data", tab: "quality" }, golden("data_quality").fresh.map((row) => row.text)],
      [{ page: "actions" }, golden("action_list").actions.map((action) => action.text)],
    ] as const;
    for (const [route, texts] of shown) {
      router.replace(route);
      await settled();
      for (const one of texts) expect(text()).toContain(one);
    }
    expect(find("h1").textContent).toContain("Actions");
  });
});
