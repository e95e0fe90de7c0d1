import { expect, test } from "vitest";

import type { KpiProposal } from "../../api/bindings.ts";
import { candidates } from "./making.ts";

test("what the program proposes is ticked as it says, and has no target yet", () => {
  const rent: KpiProposal = {
    name: "Rent",
    formula: "rent",
    unit: null,
    unit_text: "EUR",
    direction: "lower",
    ticked: true,
    reason: "What is spent.",
    library: null,
    spark: { line: "M3 25L117 3", target: "", last: [117, 3], open: false, text: "Last 13 months: €10 in Oct." },
  };
  const price: KpiProposal = { ...rent, name: "MSRP", formula: "msrp", direction: "higher", ticked: false };
  expect(candidates([rent, price])).toMatchObject([
    { name: "Rent", formula: "rent", chosen: true, direction: "lower", target: "" },
    { name: "MSRP", chosen: false },
  ]);
});
