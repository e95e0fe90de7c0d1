import { expect, test } from "vitest";

import { HOME, href, parseRoute, type Route } from "./route.ts";

test("every route survives its address", () => {
  const routes: Route[] = [
    HOME,
    { page: "kpi", id: 42, tab: "definition" },
    { page: "objectives", id: null },
    { page: "objectives", id: 7 },
    { page: "data", tab: "measures" },
    { page: "import" },
    { page: "actions" },
    { page: "settings", tab: "history" },
  ];
  for (const route of routes) expect(parseRoute(href(route))).toEqual(route);
});

test("an address that says nothing known is the scorecard", () => {
  for (const hash of ["", "#", "#/", "#/nonsense", "#/kpi", "#/kpi/abc", "#/kpi/-1"]) expect(parseRoute(hash)).toEqual(HOME);
});

test("an unknown tab is the first one", () => {
  expect(parseRoute("#/kpi/3/nonsense")).toEqual({ page: "kpi", id: 3, tab: "trend" });
  expect(parseRoute("#/data")).toEqual({ page: "data", tab: "entry" });
});
