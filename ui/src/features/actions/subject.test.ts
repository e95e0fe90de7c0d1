import { expect, test } from "vitest";

import { aboutOf, subjectOf } from "./subject.ts";

test("what an action is about survives being a choice in a list", () => {
  for (const subject of [
    { kpi: 12, objective: null },
    { kpi: null, objective: 3 },
    { kpi: null, objective: null },
  ]) {
    expect(subjectOf(aboutOf(subject.kpi, subject.objective))).toEqual(subject);
  }
});
