// A hand-made answer of how far recorded numbers can be believed, for tests of what is shown.
import type { DataQuality, FreshRow, QualityFinding, QualityGroup, QualityStep, QualityStepCode } from "../api/bindings.ts";

const step = (code: QualityStepCode, text: string, changes: Partial<QualityStep> = {}): QualityStep => ({
  code,
  text,
  measure: null,
  segment: null,
  kpi: null,
  period: null,
  grain: null,
  ...changes,
});

const finding = (text: string, step: QualityStep, changes: Partial<QualityFinding> = {}): QualityFinding => ({
  text,
  measure: step.measure,
  kpi: step.kpi,
  person: null,
  count: 1,
  from: step.period,
  to: step.period,
  step,
  ...changes,
});

const headcount = { measure: 3, segment: 0, period: "2026-10", grain: "month" } as const;

const groups: QualityGroup[] = [
  {
    code: "duplicate",
    title: "Recorded twice",
    none: "Nothing is recorded twice.",
    findings: [finding("Sales and Turnover have the same numbers in all 8 months that both have.", step("show_measures", "Show measures"))],
  },
  {
    code: "implausible",
    title: "Unlikely values",
    none: "No recorded value is unlikely.",
    findings: [finding("120 for Headcount in September 2026 is about 10 times what is usual. Is 12 meant?", step("check_value", "Check", { ...headcount, period: "2026-09" }), { person: "Jo Meyer" })],
  },
  { code: "gap", title: "Gaps", none: "No value is missing between others.", findings: [] },
  {
    code: "late",
    title: "Due and late",
    none: "All that is due is there.",
    findings: [
      finding("Headcount: 22 days late. The last value is of September 2026.", step("enter_value", "Enter value", headcount), { person: "Jo Meyer" }),
      ...[1, 2, 3, 4, 5].map((at) => finding(`Rating ${at}: 22 days late.`, step("enter_value", "Enter value", { ...headcount, measure: 4 }), { person: "Leo Chen" })),
    ],
  },
  { code: "stopped", title: "Sources that stopped", none: "No source has stopped.", findings: [] },
  {
    code: "undescribed",
    title: "Without a description",
    none: "All definitions are described.",
    findings: [finding("Sales: nobody wrote down what it means and where it comes from.", step("describe_measure", "Describe", { measure: 1 }))],
  },
];

const fresh = (changes: Partial<FreshRow> & Pick<FreshRow, "id" | "name" | "text">): FreshRow => ({
  person: "Ana Ruiz",
  state: "current",
  newest: "2026-10",
  behind: 0,
  step: null,
  ...changes,
});

export const quality: DataQuality = {
  text: "97% in order: of what was due in the last 12 months, 35 of 36. 9 things to look at.",
  score: {
    value: 35 / 36,
    text: "97% in order: of what was due in the last 12 months, 35 of 36.",
    how: "Each measure counts once for each month in which a value of it was due.",
    due: 36,
    in_order: 35,
    months: [{ period: "2026-10", label: "October 2026", value: 2 / 3, due: 3, in_order: 2, recorded: false }],
    measure: null,
    kpi: null,
    to_record: 12,
  },
  groups,
  findings: 9,
  fresh_title: "How new each number is",
  fresh: [
    fresh({ id: 5, name: "Staff costs per head", text: "September 2026, 1 month behind", state: "behind", behind: 1, newest: "2026-09", person: "Jo Meyer", step: step("enter_value", "Enter value", headcount) }),
    fresh({ id: 2, name: "Old number", text: "An old series, which ended May 2005", state: "ended", newest: "2005-05", step: step("show_kpi", "Show May 2005", { kpi: 2, period: "2005-05", grain: "month" }) }),
    fresh({ id: 1, name: "Revenue", text: "October 2026, as expected" }),
  ],
  people: ["Jo Meyer", "Leo Chen"],
};
