import type { CellEntry, DataQuality, FreshRow, QualityFinding, QualityGroup, QualityStep, QualityStepCode } from "../../api/bindings.ts";
import { call } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { chooseImport, sayDone } from "../../app/doing.ts";
import { notices } from "../../app/notices.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import { view } from "../../app/view.svelte.ts";
import { perform } from "../../app/workspace.svelte.ts";
import { t } from "../../words/words.svelte.ts";
import { askAbout } from "./about.ts";
import { cellAt, placeOf } from "./grid.ts";

/** Steps that change something as they are taken, or in the form that they open. */
const WRITES: ReadonlySet<QualityStepCode> = new Set<QualityStepCode>([
  "check_value",
  "confirm_value",
  "edit_measure",
  "describe_measure",
  "import",
  "record_score",
]);

/** True where a step needs a workspace that can be written. */
export const writes = (step: QualityStep) => WRITES.has(step.code);

/** What is to be done by a person; by everybody where that is null. */
export function ofPerson(quality: DataQuality, person: string | null): { groups: QualityGroup[]; fresh: FreshRow[] } {
  const isTheirs = (one: QualityFinding | FreshRow) => person === null || one.person === person;
  const groups = quality.groups.map((group) => ({ ...group, findings: group.findings.filter(isTheirs) }));
  return { groups, fresh: quality.fresh.filter(isTheirs) };
}

/** Takes the one step that a finding leads to. */
export async function take(step: QualityStep): Promise<void> {
  try {
    await TAKE[step.code](step);
  } catch (cause) {
    notices.error(cause);
  }
}

const TAKE: { [C in QualityStepCode]: (step: QualityStep) => unknown } = {
  enter_value: showCell,
  show_values: showCell,
  check_value: askAboutCell,
  confirm_value: askAboutCell,
  edit_measure: openMeasure,
  describe_measure: openMeasure,
  show_measures: () => router.go({ page: "data", tab: "measures" }),
  edit_kpi: ({ kpi }) => kpi !== null && router.go({ page: "kpi", id: kpi, tab: "definition" }),
  describe_kpi: ({ kpi }) => kpi !== null && router.go({ page: "kpi", id: kpi, tab: "definition" }),
  show_kpi({ kpi, period, grain }) {
    if (kpi === null || period === null || grain === null) return;
    view.goTo({ name: period, grain });
    router.go({ page: "kpi", id: kpi, tab: "trend" });
  },
  import: chooseImport,
  record_score: recordScore,
};

/** Records the score of the months that are over. */
export async function recordScore(): Promise<void> {
  sayDone(await perform("quality_record", {}));
}

/** Shows the entry grid at a value's period, with the cursor in its row. */
function showCell({ measure, segment, period, grain }: QualityStep): void {
  if (measure === null || period === null || grain === null) return;
  view.goTo({ name: period, grain });
  view.row = { measure, segment: segment ?? 0 };
  router.go({ page: "data", tab: "entry" });
}

/** Opens what can be said of a value: that it is right, or another number. */
async function askAboutCell({ measure, segment, period, grain }: QualityStep): Promise<void> {
  if (measure === null || period === null || grain === null) return;
  const grid = await call("grid", { grain, period, periods: 1, after: null });
  const none = { members: null, records: null, note: null, certainty: null, source: null };
  const entry: CellEntry = { measure, period, segment: segment === 0 ? null : segment, value: null, ...none };
  const place = placeOf(grid, entry);
  const cell = place && cellAt(grid, place);
  if (!cell) return notices.show("advice", t("quality-gone"));
  askAbout(grid, { ...entry, value: cell.edit });
}

async function openMeasure({ measure: id }: QualityStep): Promise<void> {
  const { measures } = await call("measure_list", {});
  const measure = measures.find((one) => one.id === id);
  if (measure) dialogs.open({ kind: "measure", measure });
  else notices.show("advice", t("quality-gone"));
}
