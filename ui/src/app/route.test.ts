import { expect, test } from "vitest";

import { above, HOME, href, PAGES, parseRoute, PLACES, type Route } from "./route.ts";

test("every route survives its address", () => {
  const routes: Route[] = [
    HOME,
    { page: "kpi", id: 42, tab: "definition" },
    { page: "objectives", id: null },
    { page: "objectives", id: 7 },
    { page: "people", name: null },
    { page: "people", name: "Ana Ruiz/Meyer & Söhne 100%" },
    { page: "data", tab: "measures" },
    { page: "import" },
    { page: "actions" },
    { page: "reviews", id: null },
    { page: "reviews", id: 7 },
    { page: "reports", id: null },
    { page: "reports", id: 7 },
    { page: "library", entry: null },
    { page: "library", entry: "win_rate" },
    { page: "settings", tab: "history" },
  ];
  for (const route of routes) expect(parseRoute(href(route))).toEqual(route);
});

test("an address that says nothing known is the scorecard", () => {
  for (const hash of ["", "#", "#/", "#/nonsense", "#/kpi", "#/kpi/abc", "#/kpi/-1"]) expect(parseRoute(hash)).toEqual(HOME);
});

test("an unknown tab is the first one", () => {
  expect(parseRoute("#/kpi/3/nonsense")).toEqual({ page: "kpi", id: 3, tab: "trend" });
  expect(parseRoute("#/people/%E0%A4")).toEqual({ page: "people", name: null });
  expect(parseRoute("#/data")).toEqual({ page: "data", tab: "entry" });
});

test("each page is known by its name, and the pages of the list lead to themselves", () => {
  expect(new Set(PAGES.map(({ page }) => page)).size).toBe(PAGES.length);
  for (const { page, route, isAt } of PLACES) {
    expect(route.page).toBe(page);
    expect(above(route)).toBeNull();
    expect(PLACES.filter((place) => place.isAt(route)).map((place) => place.page)).toEqual([page]);
    expect(isAt(route)).toBe(true);
  }
});

test("a page that another one leads to belongs to it", () => {
  const at = (route: Route) => PLACES.find((place) => place.isAt(route))?.page;
  expect(at({ page: "kpi", id: 3, tab: "trend" })).toBe("scorecard");
  expect(at({ page: "import" })).toBe("data");
  expect(above({ page: "import" })).toEqual({ page: "data", tab: "imports" });
});
