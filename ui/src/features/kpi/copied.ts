import type { Chart, KpiPage } from "../../api/bindings.ts";
import type { ChartToCopy } from "../../host/host.ts";

/** A chart as its picture leaves the window: with its heading, and light, because documents are. */
export const asItLeaves = (chart: ChartToCopy): ChartToCopy => ({ ...chart, look: { ...chart.look, theme: "light", title: true } });

/**
 * What a KPI's page says, in words. Where its chart is shown as an index, the amounts are nobody's business: `index` is then
 * the chart, and its number stands in their place; null where amounts are shown.
 */
export function pageCopied(page: KpiPage, index: Chart | null): string {
  const title = `${page.kpi.name} · ${page.period.label}`;
  if (index !== null) return lines([title, joined([indexOf(index), page.status_text])]);
  const target = page.target_text === null ? page.target_note : joined([page.target_text, page.target_gap]);
  const number = page.value === null && page.reason !== null ? page.reason : page.text;
  const deltas = [page.previous, page.last_year].filter((delta) => delta !== null).map(({ text, label }) => `${text} ${label}`);
  const changes = joined([...new Set(deltas)]);
  return lines([title, joined([number, page.margin?.text, page.status_text]), target, changes, ...page.sentences]);
}

const indexOf = ({ points, chosen }: Chart) => (chosen === null ? undefined : points[chosen]?.text);

/** A part in one line, so that a note of several does not fall apart. */
const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const isSaid = (part: string | null | undefined): part is string => part != null && part !== "";
const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(isSaid).join(" · ");
const lines = (all: readonly (string | null)[]) => all.filter(isSaid).map(inOneLine).join("\n");
