import type { ImportRowsRow, RowLead, RowLeadCode } from "../../api/bindings.ts";
import { t } from "../../words/words.svelte.ts";
import type { Decided } from "./format.ts";

/** What was answered and can be asked again. */
const ASKED = ["sign", "currency", "actual_or_plan"] as const satisfies readonly RowLeadCode[];

export type AskedLead = (typeof ASKED)[number];

export const isAsked = (to: RowLeadCode): to is AskedLead => (ASKED as readonly RowLeadCode[]).includes(to);

/** What the owner can change of how a row is read: of answers only those that were given here. */
export const leadsOf = (row: ImportRowsRow, decided: Decided): RowLead[] =>
  row.leads.filter(({ to }) => !isAsked(to) || decided[to] !== undefined);

/** What is said on the button that leads there. */
export function leadText({ to, column, step }: RowLead): string {
  switch (to) {
    case "column":
      return t("import-lead-column", { column: column ?? "" });
    case "step":
      return t("import-lead-step", { step: String(step ?? "") });
    case "sign":
    case "currency":
    case "actual_or_plan":
      return t("import-lead-again");
    default:
      return t(`import-lead-${to}`);
  }
}

/** The place in the window that a lead goes to, as a selector. */
export function placeOf({ to, column, step }: RowLead): string {
  switch (to) {
    case "column":
      return `[data-column="${CSS.escape(column ?? "")}"] select`;
    case "step":
      return `[data-step="${String(step ?? 0)}"] button`;
    case "measures":
      return "#recipe-measures";
    case "sign":
    case "currency":
    case "actual_or_plan":
      return `[data-question="${to}"] input`;
    default:
      return `[data-format="${to}"] select`;
  }
}
