import type { Changed, GrainCode, PeriodChoices } from "../api/bindings.ts";
import { CallError } from "../api/call.ts";
import type { Answers } from "../host/memory.ts";
import { explanation, grid, importPlan, pastePlan } from "./example-data.ts";
import { english } from "./english.ts";
import { complaintRate, library, libraryPage, starter } from "./example-library.ts";
import { measures, objectives } from "./example-lists.ts";
import { packPages, packs } from "./example-packs.ts";
import { review, reviewNotes, reviews } from "./example-reviews.ts";
import { quality } from "./example-quality.ts";
import { actions, chart, kpiInfo, kpiPage, october, scorecard, workspaceInfo } from "./example.ts";

export const changed = (changes: Partial<Changed> = {}): Changed => ({
  label: "Do something",
  topics: [],
  id: null,
  undo: "Do something",
  redo: null,
  backup_problem: null,
  note: null,
  ...changes,
});

/** A few of the texts that Rust reads, which are tested there. */
const DATES: Record<string, [value: string, text: string]> = {
  "2026-11-23": ["2026-11-23", "Mon, 23 Nov 2026"],
  "2026-11-24": ["2026-11-24", "Tue, 24 Nov 2026"],
  "2026-12-04": ["2026-12-04", "Fri, 4 Dec 2026"],
  "next friday": ["2026-12-04", "Fri, 4 Dec 2026"],
  "2026-10": ["2026-10", "October 2026"],
  "07-01": ["07-01", "1 July"],
};

const PERIODS: Record<string, [name: string, label: string, grain: GrainCode]> = {
  "2026-09": ["2026-09", "September 2026", "month"],
  "2026-10": ["2026-10", "October 2026", "month"],
  "september 2026": ["2026-09", "September 2026", "month"],
  "q3 2026": ["2026-Q3", "Q3 2026", "quarter"],
};

function known<T>(table: Record<string, T>, text: string, kind: string): T {
  const found = table[text.trim().toLowerCase()];
  if (found === undefined) throw new CallError("invalid", `“${text}” is not a ${kind}. Type one such as October 2026.`);
  return found;
}

const day = (name: string, short: string) => ({ name, short, label: `${short} November 2026`, current: name === "2026-11-23", outside: false });
const week = ["2026-11-23", "2026-11-24", "2026-11-25"].map((name) => day(name, name.slice(-2)));

/** Three days of November, to move in. */
const choices = (at: string | null, by: number): PeriodChoices => {
  const from = week.findIndex((cell) => cell.name === (at ?? "2026-11-23"));
  const to = week[from + by] ?? week[0];
  const heads = ["Mon", "Tue", "Wed"].map((short) => ({ short, long: `${short}day` }));
  return { title: "November 2026", at: to?.name ?? "", heads, rows: [week] };
};

/** Answers of the example business to everything the pages ask. */
export const answers: Answers = {
  texts: english,
  review_list: reviews,
  review_template_list: { templates: [] },
  review_show: review,
  review_notes: reviewNotes,
  workspace_state: { workspace: workspaceInfo },
  workspace_demo: workspaceInfo,
  workspace_new: workspaceInfo,
  region_list: {
    regions: [
      { tag: "en-GB", name: "English (United Kingdom)", own_name: "English (United Kingdom)", example: "1,234.56 · 31 Oct 2026" },
      { tag: "de-DE", name: "German (Germany)", own_name: "Deutsch (Deutschland)", example: "1.234,56 · 31 Oct 2026" },
    ],
    currencies: [
      { code: "EUR", name: "Euros" },
      { code: "JPY", name: "Japanese yen" },
    ],
    languages: [
      { tag: "en", name: "English" },
      { tag: "de", name: "Deutsch" },
    ],
  },
  measure_update_preview: { asks: false, sentences: [], kpis: [] },
  settings_update: changed({ label: "Change settings", topics: ["settings"] }),
  date_read: ({ text }) => {
    const [value, written] = known(DATES, text, "date");
    return { value, text: written, date: value };
  },
  period_read: ({ text }) => {
    const [name, label, grain] = known(PERIODS, text, "period");
    return { name, label, grain };
  },
  period_choices: ({ at, by }) => choices(at, by ?? 0),
  accent_set: { color: null, light: null, dark: null, light_fill: null, dark_fill: null, note: null },
  amounts_hide: {},
  scorecard,
  kpi_list: { kpis: [kpiInfo(), kpiInfo({ id: 2, name: "Net profit margin" })] },
  kpi_page: kpiPage,
  kpi_explain: explanation,
  kpi_points: {
    name: "Revenue",
    formula: "sales - refunds",
    unit: "EUR",
    direction: "higher",
    owner: "Ana Ruiz",
    objective: "Grow profitably",
    window_text: null,
    sentences: [],
    points: [
      {
        label: "October 2026",
        target: 45000,
        target_text: "€45,000",
        status: "on_track",
        status_text: "On track",
        signal: null,
        period: "2026-10",
        from: october.from,
        to: october.to,
        value: 45820,
        member: null,
        member_text: null,
        text: "€45,820",
        reason: null,
        open: false,
        provisional: null,
        against: null,
        stretch: null,
      },
    ],
  },
  kpi_statistics: {
    rows: [{ name: "Natural limits", text: "€37,000 to €45,400, average €41,200 since March 2025; locked after 12 months." }],
    average: 41200,
    lower: 37000,
    upper: 45400,
    longest_run: 6,
    crossings: 11,
    run_signal: false,
    slope: 120,
    slope_lower: 40,
    slope_upper: 190,
    p: 0.01,
    season: 0.7,
    levels: [],
    unusual: [],
  },
  kpi_breakdown: {
    period: october,
    dimension: "Store",
    rows: [
      { member: "Harbour", label: "Harbour", value: 23480, text: "€23,480", reason: null, size: 1, previous: null, contribution: { value: 800, text: "+€800", size: 1, good: true } },
      { member: "Station", label: "Station", value: 22340, text: "€22,340", reason: null, size: 0.95, previous: null, contribution: { value: -270, text: "−€270", size: 0.3375, good: false } },
      { member: "*", label: "Total", value: 45820, text: "€45,820", reason: null, size: null, previous: null, contribution: { value: 530, text: "+€530", size: 0, good: true } },
    ],
    change: { against: "vs September 2026", mix: null, reason: null },
    inputs: [
      { name: "Orders", roll_up: "sum", parts: ["1,204", "1,150", "2,354"].map((text) => ({ text, reason: null, change: "+2.1%" })) },
      { name: "Basket", roll_up: "mean", parts: ["€19.50", "—", "€19.46"].map((text) => ({ text, reason: text === "—" ? "no data for Basket" : null, change: null })) },
    ],
  },
  chart: ({ look }) => chart(look?.width ?? 960, look?.height ?? 420, look?.theme === "dark"),
  chart_export: ({ path }) => ({ path, bytes: 1, note: null }),
library_list: library,
  library_start: starter,
  library_get: libraryPage(complaintRate),
  pack_list: packs,
  pack_pages: packPages,
  pack_set: ({ id, name }) => changed({ label: `Pack ${name} changed`, topics: ["packs"], id: id ?? 8 }),
  pack_delete: changed({ label: "Pack Board deleted", topics: ["packs"] }),
  pack_export: ({ path }) => ({ path, bytes: 1, note: null }),
  formula_names: {
    names: [
      { insert: "sales", label: "Sales", kind: "measure", help: "flow, €" },
      { insert: "refunds", label: "Refunds", kind: "measure", help: "flow, €" },
      { insert: "sum(", label: "sum(x)", kind: "function", help: "adds up over the window" },
    ],
  },
  formula_check: ({ formula }) =>
    formula.includes("oders")
      ? {
          diagnostics: [
            { from: formula.indexOf("oders"), to: formula.indexOf("oders") + 5, error: true, code: "unknown_name", message: "There is no “oders”. Did you mean “orders”?", suggestion: "orders" },
          ],
          valid: false,
          unit: null,
          unit_text: null,
          preview: null,
        }
      : { diagnostics: [], valid: true, unit: "EUR", unit_text: "€", preview: "October 2026: €45,820" },
  objective_list: objectives,
  people_list: { people: [] },
  person_page: {
    person: { person: { name: "New words", initials: "NW", colour: 1 }, spellings: ["New words"], kpis: 0, objectives: 0, actions: 0, late: 0, enters: 0, text: "" },
    period: october,
    kpis: [],
    objectives: [],
    actions: [],
    enters: [],
    told: [],
    agreed: [],
  },
  person_rename_plan: { merges: false, text: "" },
  person_rename: changed(),
  measure_list: measures,
  value_list: { values: [] },
  grid,
  entry_sheet_plan: { sheet: null },
  entry_sheet_save: {
    path: "/y/numbers.xlsx",
    rows: 2,
    periods: 1,
    text: "2 rows for October 2026 saved as /y/numbers.xlsx. Send it; when it comes back, drop it on this window.",
  },
  paste_plan: pastePlan,
  paste_apply: changed({ label: "Enter values of Headcount", topics: ["values"] }),
  kpi_direction: { direction: "higher" },
  kpi_proposals: {
    from: "2025-11",
    from_text: "November 2025",
    proposals: [{ name: "Sales", formula: "sales", unit: null, unit_text: "EUR", direction: "higher", ticked: true, reason: "What comes in in each period.", library: null, spark: { line: "M3 25L117 3", target: "", last: [117, 3], open: false, text: "No data" } }],
  },
  import_glance: { format_text: "", head: [], rows: [] },
  import_plan: importPlan,
  import_apply: {
    format: importPlan.format,
    planned: importPlan.planned,
    values: importPlan.values,
    left_out: [],
    left_out_count: 3,
    questions: [],
    rows_are: null,
    text: "1,180 values imported. Undo takes them back.",
    new_measures: [],
    unlikely: [],
    unlikely_count: 0,
    unknown: [],
    changed: changed({ label: "Import till-export.csv", topics: ["values"] }),
  },
  import_list: { imports: [{ id: 1, time_text: "1 Nov 2026, 09:12", file: "till-export-october.csv", values: importPlan.values, left_out: 3 }] },
  data_quality: quality,
  action_list: {
    actions,
    groups: [{ code: "open", title: "To do", actions: actions.map(({ id }) => ({ id, agreed: null, follows: null })) }],
  },
  history: {
    entries: [
      { id: 3, time: "2026-11-23T09:12:00Z", time_text: "Today, 09:12", author: "Ana", label: "Target of Revenue set", undone: false },
      { id: 2, time: "2026-11-22T09:12:00Z", time_text: "Yesterday, 09:12", author: "Ana", label: "KPI Revenue renamed", undone: true },
    ],
    more: false,
    text: null,
  },
  history_detail: { changes: [{ subject: "Revenue", field: "target", old: "€41,000", new: "€45,000" }], more: false, text: null },
  backup_list: {
    backups: [{ file: "4/copy", path: "/backups/1", time_text: "23 Nov 2026, 08:00", reason: "daily", bytes: 1_200_000, size_text: "1.2 MB", readable: true }],
    folder: "/home/ana/Documents/Corner Street Coffee backups",
    bytes: 1_200_000,
    limit: 200_000_000,
    others: 0,
    text: "1 copy takes 1.2 MB.",
  },
  undo: changed({ undo: null, redo: "Target of Revenue set" }),
  redo: changed(),
};
