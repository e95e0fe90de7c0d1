// Hand-made objectives and measures, for tests of what is shown.
import type { MeasureRow, ObjectiveList, ObjectiveNode } from "../api/bindings.ts";
import { kpiPage, october, rows } from "./example.ts";

export const objective = (changes: Partial<ObjectiveNode> & Pick<ObjectiveNode, "id" | "name">): ObjectiveNode => ({
  parent: null,
  depth: 0,
  description: "",
  category: "financial",
  category_text: "Financial",
  owner: "Ana Ruiz",
  person: { name: "Ana Ruiz", initials: "AR", colour: 2 },
  start: "2026-01-01",
  due: "2026-12-31",
  dates_text: "Jan – Dec 2026",
  weight: 1,
  status: "on_track",
  status_text: "On track, 2 of 2 KPIs",
  chosen_status: null,
  score: 7.4,
  score_text: "7.4",
  counts: { on_track: 2, at_risk: 0, off_track: 0, no_target: 0, no_data: 0, open: 0 },
  kpis: [],
  advice: kpiPage.advice,
  archived: false,
  ...changes,
});

export const objectives: ObjectiveList = {
  period: october,
  objectives: [
    objective({ id: 11, name: "Grow profitably", status: "off_track", status_text: "Off track: 1 of 3 KPIs", score_text: "5.2", kpis: [rows.revenue, rows.margin, rows.cash] }),
    objective({ id: 13, name: "Sell more per visit", parent: 11, depth: 1 }),
    objective({ id: 12, name: "Keep customers coming back", owner: "Leo Chen", person: { name: "Leo Chen", initials: "LC", colour: 4 }, category_text: "Customer", kpis: [rows.promoters] }),
  ],
  loose: [rows.cycle],
  advice: [],
};

export const measure = (changes: Partial<MeasureRow> & Pick<MeasureRow, "id" | "name">): MeasureRow => ({
  key: changes.name.toLowerCase().replaceAll(" ", "_"),
  kind: "flow",
  kind_text: "flow, adds up",
  unit: "EUR",
  unit_text: "€",
  cadence: "day",
  cadence_text: "daily",
  description: "",
  owner: null,
  singular: null,
  settles_after: null,
  archived: false,
  values: 2068,
  last_text: "31 Oct 2026",
  span_text: "Jan 2024 – Oct 2026",
  late_days: 0,
  late_text: null,
  used_by: ["Revenue"],
  dimensions: ["Store"],
  ...changes,
});

export const measures = {
  measures: [
    measure({ id: 1, name: "Sales" }),
    measure({ id: 2, name: "Refunds" }),
    measure({ id: 3, name: "Headcount", kind: "balance", kind_text: "balance, closing value", unit: "count", unit_text: "count", cadence: "month", cadence_text: "monthly", late_days: 6, late_text: "6 days late", used_by: [], dimensions: [] }),
  ],
  dimensions: ["Store"],
};
