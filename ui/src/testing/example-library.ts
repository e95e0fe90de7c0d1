import type { LibraryInput, LibraryKnown, LibraryList, LibraryPage, LibraryRow, LibraryStarter } from "../api/bindings.ts";

const known = (id: number, name: string, is_kpi = false): LibraryKnown => ({ id, name, is_kpi });

const input = (key: string, name: string, ...found: LibraryKnown[]): LibraryInput => ({
  key,
  name,
  kind: "flow",
  kind_text: "adds up (flow)",
  unit: "count",
  unit_text: "count",
  known: found,
});

const row = (key: string, name: string, inputs: LibraryInput[], changes: Partial<LibraryRow> = {}): LibraryRow => ({
  key,
  name,
  category: "operational",
  category_text: "Operational",
  lean: "lagging",
  lean_text: "lagging",
  about: `What ${name} is.`,
  formula_text: inputs.map((one) => one.name).join(" ÷ "),
  formula: inputs.map((one) => one.key).join(" / "),
  mistake: "Counting twice.",
  inputs,
  known: inputs.filter((one) => one.known.length > 0).length,
  known_text: "You already record 1 of 2 inputs",
  in_use: null,
  direction: "higher",
  direction_text: "higher is better",
  unit: "percent",
  unit_text: "percent",
  cadence: "month",
  cadence_text: "monthly",
  counter: "win_rate",
  counter_name: "Win rate",
  trades: ["restaurant"],
  ...changes,
});

export const complaintRate = row("complaint_rate", "Complaint rate", [
  input("complaints", "Complaints"),
  input("orders", "Orders", known(2, "Orders")),
]);

/** Of one input it has to be said which measure it is. */
export const turnover = row("turnover", "Employee turnover", [
  input("leavers", "Leavers"),
  input("headcount", "Headcount", known(5, "Employees"), known(6, "Staff")),
]);

const inUse = row("net_margin", "Net profit margin", [input("net_profit", "Net profit")], {
  in_use: { id: 1, text: "In use: Grow profitably" },
});

export const library: LibraryList = {
  kpis: [complaintRate, turnover, inUse],
  trades: [{ code: "restaurant", name: "Restaurant, hospitality" }],
  advice: "12 in use: a good number.",
};

export const libraryPage = (of: LibraryRow): LibraryPage => ({
  row: of,
  lean_text: "Lagging: it is a result.",
  roll_up: "Over a longer time the inputs are added up first and divided once.",
  missing: ["A gap is not a zero."],
  source: null,
  example_title: "In a month of 30 days:",
  example: [{ label: "Complaints", text: "6" }],
  result: 4,
  result_text: "4",
});

export const starter: LibraryStarter = {
  proposals: [
    { row: complaintRate, objective: "Deliver what we promise" },
    { row: turnover, objective: "A team that stays strong" },
  ],
  trades: [
    { code: "shop", name: "Shop, online shop" },
    { code: "restaurant", name: "Restaurant, hospitality" },
  ],
  works: [{ code: "stock", name: "We keep stock" }],
  worries: [{ code: "cash", name: "Money could run short" }],
};
