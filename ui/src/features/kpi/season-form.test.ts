import { expect, test } from "vitest";

import { seasonForm, seasonRequest } from "./season-form.ts";

test("what is empty is left to Rust, and numbers go as they were typed", () => {
  expect(seasonRequest(7, { ...seasonForm(), total: " 120.000,50 " })).toEqual({
    kpi: 7,
    total: "120.000,50",
    year: null,
    step: null,
    years: 2,
  });
  expect(seasonRequest(7, { ...seasonForm(), total: "5", year: " FY2027", step: "100 ", years: 0 })).toMatchObject({
    year: "FY2027",
    step: "100",
    years: 0,
  });
});
