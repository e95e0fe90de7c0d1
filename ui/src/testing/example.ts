// Hand-made answers of a small coffee business, for tests of what is shown. The compiler holds them to the wire types.
import type {
  ActionRow,
  Chart,
  Delta,
  KpiInfo,
  KpiPage,
  PeriodInfo,
  Progress,
  ScoreRow,
  Scorecard,
  Spark,
  StatusCode,
  WorkspaceInfo,
} from "../api/bindings.ts";

export const october: PeriodInfo = {
  name: "2026-10",
  grain: "month",
  label: "October 2026",
  from: "2026-10-01",
  to: "2026-11-01",
  open: false,
  elapsed: null,
  previous: "2026-09",
  next: "2026-11",
};

export const workspaceInfo: WorkspaceInfo = {
  file: "0/Corner Street Coffee.bellwether",
  path: "/home/ana/Documents/Corner Street Coffee.bellwether",
  settings: {
    name: "Corner Street Coffee",
    currency: "EUR",
    locale: "en-GB",
    language: "en",
    fiscal_year_start: "01-01",
    week_start: "monday",
    working_days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
    closed_until: null,
  },
  read_only: null,
  is_free: false,
  today: "2026-11-23",
  counts: { objectives: 3, kpis: 9, measures: 12, values: 34120 },
  owners: ["Ana Ruiz", "Jo Meyer", "Leo Chen", "Sara Kim"],
  undo: "Target of Revenue set",
  redo: null,
};

const STATUS: Record<StatusCode, string> = {
  on_track: "On track",
  at_risk: "At risk",
  off_track: "Off track",
  no_target: "No target",
  no_data: "No data",
  open: "So far",
};

export const delta = (text: string, good: boolean | null, percent: number, label = "vs Sep"): Delta => ({
  label,
  other: 1,
  other_text: "€44,530",
  change: percent,
  change_percent: percent,
  text,
  good,
  tip: `${text} ${label}.`,
});

const spark = (points: string, last: [number, number], target: string): Spark => ({
  line: `M${points.replaceAll(" ", "L")}`,
  target: `M${target.replaceAll(" ", "L")}`,
  last,
  open: false,
  text: "Thirteen months",
});

const progress = (fill: number, mark: number): Progress => ({ from: 0, fill, mark, tip: "The bar is the number, the mark the target." });

type RowChanges = Partial<ScoreRow> & Pick<ScoreRow, "id" | "name" | "text" | "status">;

export const scoreRow = (changes: RowChanges): ScoreRow => ({
  value: 1,
  reason: null,
  target: 1,
  target_text: null,
  pace: null,
  provisional: null,
  status_text: STATUS[changes.status],
  status_tip: `${STATUS[changes.status]}: ${changes.text} in October 2026.`,
  score: 7,
  progress: null,
  change: null,
  previous_delta: null,
  last_year: null,
  last_year_delta: null,
  spark: spark("2,25 12,20 21,18 31,16 41,16 50,14 60,11 70,13 79,12 89,12 99,9 108,6 118,7", [118, 7], "2,3 118,3"),
  signal: "normal",
  signal_info: { code: "normal", label: "normal variation", rule: "", tip: "Within the natural limits: the usual ups and downs, with nothing to explain." },
  owner: "Ana Ruiz",
  initials: "AR",
  late_days: 0,
  late_text: null,
  open: false,
  ...changes,
});

export const rows = {
  revenue: scoreRow({
    id: 1,
    name: "Revenue",
    text: "€45,820",
    target_text: "€45,000",
    status: "on_track",
    progress: progress(0.76, 0.75),
    previous_delta: delta("+2.9%", true, 0.029),
    last_year_delta: delta("+11.4%", true, 0.114),
    signal: "improvement",
    signal_info: { code: "improvement", label: "better than usual", rule: "seven points above the average", tip: "Seven or more in a row above the average: a real improvement, not luck." },
  }),
  margin: scoreRow({
    id: 2,
    name: "Net profit margin",
    text: "8.1%",
    target_text: "12.0%",
    status: "off_track",
    score: 2,
    progress: progress(0.51, 0.75),
    previous_delta: delta("−2.1 pts", false, -0.2),
    last_year_delta: delta("−3.0 pts", false, -0.27),
    spark: spark("2,3 12,5 21,6 31,12 41,15 50,16 60,17 70,18 79,21 89,22 99,26 108,26 118,25", [118, 25], "2,10 118,10"),
    signal: "concern",
    signal_info: { code: "concern", label: "worse than usual", rule: "below the natural limits", tip: "Below the natural limits: a real change for the worse, not chance." },
  }),
  cash: scoreRow({
    id: 3,
    name: "Operating cash flow",
    text: "€5,310",
    target_text: "€6,000",
    status: "at_risk",
    score: 5,
    progress: progress(0.6, 0.67),
    previous_delta: delta("−€420", false, -0.07),
    last_year_delta: delta("+€870", true, 0.19),
    owner: "Jo Meyer",
    initials: "JM",
  }),
  promoters: scoreRow({
    id: 5,
    name: "Net promoter score",
    text: "54",
    target_text: "50",
    status: "on_track",
    progress: progress(0.68, 0.62),
    previous_delta: delta("+3", true, 0.05),
    last_year_delta: delta("+9", true, 0.2),
    owner: "Leo Chen",
    initials: "LC",
  }),
  response: scoreRow({
    id: 7,
    name: "First response time",
    text: "2 h 10 min",
    target_text: "≤ 4 h",
    status: "on_track",
    progress: progress(0.37, 0.67),
    previous_delta: delta("−14 min", true, -0.1),
    last_year_delta: delta("−55 min", true, -0.3),
    owner: "Sara Kim",
    initials: "SK",
  }),
  cycle: scoreRow({
    id: 9,
    name: "Cycle time",
    text: "—",
    value: null,
    reason: "No value is recorded for October 2026.",
    target_text: "≤ 3.5 d",
    status: "no_data",
    score: null,
    progress: progress(0, 0.58),
    signal: null,
    signal_info: null,
    owner: "Sara Kim",
    initials: "SK",
    late_days: 6,
    late_text: "6 days late",
  }),
};

export const scorecard: Scorecard = {
  period: "2026-10",
  period_info: october,
  newest: null,
  counts: { on_track: 3, at_risk: 1, off_track: 1, no_target: 0, no_data: 1, open: 0 },
  attention: [
    {
      kpi: 2,
      name: "Net profit margin",
      status: "off_track",
      text: "fell to 8.1%, below its natural limits for the second month.",
      detail: "Cost of goods explains −1.9 of the −2.1 points.",
      step: "add_action",
      step_text: "Add action",
    },
    {
      kpi: 9,
      name: "Cycle time",
      status: "no_data",
      text: "for October is 6 days late.",
      detail: "Sara enters it by hand; last value 3.6 days in September.",
      step: "enter_value",
      step_text: "Enter value",
    },
  ],
  objectives: [
    { id: 11, name: "Grow profitably", owner: "Ana Ruiz", score: 5.2, score_text: "5.2", status: "off_track", status_text: "Off track", kpis: [rows.revenue, rows.margin, rows.cash] },
    { id: 12, name: "Keep customers coming back", owner: "Leo Chen", score: 7.4, score_text: "7.4", status: "on_track", status_text: "On track", kpis: [rows.promoters, rows.response] },
    { id: null, name: "Without an objective", owner: null, score: null, score_text: null, status: "no_data", status_text: "No data", kpis: [rows.cycle] },
  ],
  previous_label: "vs Sep",
  last_year_label: "vs last year",
  spark_label: "13 months",
};

export const kpiInfo = (changes: Partial<KpiInfo> = {}): KpiInfo => ({
  id: 1,
  name: "Revenue",
  description: "What customers paid, without tax.",
  formula: "sales - refunds",
  objective: 11,
  objective_name: "Grow profitably",
  category: "financial",
  category_text: "Financial",
  direction: "higher",
  direction_text: "higher is better",
  grain: "month",
  grain_text: "monthly",
  unit: null,
  unit_shown: "EUR",
  unit_text: "€",
  decimals: null,
  owner: "Ana Ruiz",
  initials: "AR",
  weight: 1,
  seasonal: false,
  archived: false,
  ...changes,
});

const action = (id: number, text: string, done: string | null, meta: string): ActionRow => ({
  id,
  kpi: 1,
  kpi_name: "Revenue",
  objective: null,
  objective_name: null,
  text,
  shown: text,
  owner: "Ana",
  due: "2026-11-30",
  done,
  meta,
  late: false,
  changes_process: false,
  effect: null,
});

export const actions = [
  action(2, "Raise catering minimum to €80", null, "Leo · due 30 Nov"),
  action(1, "Open on Sunday mornings", "2026-05-02", "Ana · done 2 May"),
];

export const kpiPage: KpiPage = {
  kpi: kpiInfo(),
  period: october,
  value: 45820,
  text: "€45,820",
  reason: null,
  margin: null,
  window_text: null,
  status: "on_track",
  status_text: "On track",
  status_tip: "On track: €45,820 in October 2026, 1.8% above target. The target is at least €45,000; up to 5% off it is at risk.",
  target_text: "target €45,000",
  target_gap: "1.8% above target",
  pace: null,
  target_note: null,
  provisional: null,
  last_known: null,
  has_before: true,
  adds_up: true,
  has_records: false,
  previous: delta("+2.9%", true, 0.029, "vs September 2026"),
  last_year: delta("+11.4%", true, 0.114, "vs October 2025"),
  signal: { code: "improvement", label: "better than usual", rule: "seven points above the average", tip: "Seven or more in a row above the average: a real improvement, not luck." },
  sentences: ["Revenue has been above its average for seven months: a real improvement, not luck.", "Orders brought most of it."],
  drivers: {
    against: "vs September 2026",
    rows: [
      { name: "Orders", share: 1610, text: "+€1,610", size: 1, good: true },
      { name: "Average order", share: -310, text: "−€310", size: 0.2, good: false },
      { name: "Catering", share: -20, text: "−€20", size: 0.02, good: false },
    ],
  },
  inputs: [
    { measure: 1, name: "Sales", roll_up: "sum", text: "€46,310", values: 31, dimensions: ["Store"] },
    { measure: 2, name: "Refunds", roll_up: "sum", text: "€490", values: 12, dimensions: [] },
  ],
  targets: [
    {
      id: 4,
      from: "2026-01-01",
      from_text: "January 2026",
      until: null,
      wording: "at_least",
      text: "stay at or above €45,000",
      value: 45000,
      low: null,
      baseline: null,
      by: null,
      amber: 0.05,
      amber_absolute: false,
      amber_text: "up to 5% off",
      reason: "",
      reason_text: "",
      current: true,
      span: "period",
      shape: "straight",
      edit: { value: "45000", low: "", baseline: "", amber: "5%", until: "" },
    },
  ],
  events: [
    { id: 1, kpi: 1, date: "2026-05-07", date_text: "7 May 2026", text: "Card terminal down 6 days; about €3,000 of sales lost.", changes_process: false, shown: "Card terminal down 6 days; about €3,000 of sales lost." },
  ],
  proposal: null,
  exception: null,
  splits: [],
  restated: [],
  actions,
  dimensions: ["Store"],
  advice: [
    { point: "specific", met: true, text: "It says what is counted." },
    { point: "measurable", met: true, text: "It has values for 34 of 34 months." },
    { point: "time_bound", met: false, text: "Say by when €45,000 should be reached." },
  ],
  diagnostics: [],
};

const POINTS = [213, 173, 191, 152, 184, 183, 173, 175, 183, 189, 183, 169, 145, 137, 117, 105, 111, 240, 117, 106, 133, 142, 133, 114];

/** A chart in the size that was asked for. */
export function chart(width: number, height: number, dark = false): Chart {
  const [left, step] = [46, (width - 130) / (POINTS.length - 1)];
  const points = POINTS.map((y, index) => ({
    x: left + index * step,
    y: (y / 330) * height,
    period: `2026-${String(index + 1).padStart(2, "0")}`,
    label: `Month ${index + 1}`,
    text: `€${(60 - y / 10).toFixed(1)}k`,
    details: ["target €45,000", ...(index === 17 ? ["Card terminal down 6 days"] : [])],
  }));
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  const [ink, grid] = dark ? ["#8db0ff", "#262a31"] : ["#2b59c3", "#eceef1"];
  const rules = [45, 115, 185, 254].map((y) => `<line x1="46" x2="${width - 84}" y1="${(y / 330) * height}" y2="${(y / 330) * height}" stroke="${grid}"/>`);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rules.join("")}<polyline points="${line}" fill="none" stroke="${ink}" stroke-width="2.2"/></svg>`,
    width,
    height,
    points,
    chosen: points.length - 1,
    table: { head: ["Month", "Revenue", "Target"], rows: points.map(({ label, text }) => [label, text, "€45,000"]) },
    description: "Revenue by month with its target",
    window_text: null,
    note: null,
  };
}
