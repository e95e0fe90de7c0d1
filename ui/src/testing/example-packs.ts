// Packs of the example business, and their pages.
import { PLAIN } from "../features/reports/packs.ts";
import type { PackContent, PackList, PackPages } from "../api/bindings.ts";

const content: PackContent = { ...PLAIN, kpis: [1, 2] };

export const packs: PackList = {
  packs: [{ id: 7, name: "Board", content, kpis: ["Revenue", "Net profit margin"], text: "Revenue and Net profit margin" }],
};

const drawn = (title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" viewBox="0 0 595 842"><text>${title}</text></svg>`;

/** Four pages; the last one goes on with the one before. */
export const packPages: PackPages = {
  period: "2026-10",
  period_label: "October 2026",
  width: 595,
  height: 842,
  pages: ["Cover", "Scorecard", "Revenue", ""].map((title) => ({ title, svg: drawn(title), kpi: null, notes: [] })),
  missing: 0,
  missing_text: null,
};
