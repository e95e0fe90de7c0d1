/** Where the window is. The address after the # says it, so links are links and Back works. */
export type Route =
  | { page: "scorecard" }
  | { page: "kpi"; id: number; tab: KpiTab }
  | { page: "objectives"; id: number | null }
  | { page: "data"; tab: DataTab }
  | { page: "import" }
  | { page: "actions" }
  | { page: "settings"; tab: SettingsTab };

export const KPI_TABS = ["trend", "breakdown", "data", "definition", "history"] as const;
export const DATA_TABS = ["entry", "measures", "imports"] as const;
export const SETTINGS_TABS = ["general", "safety", "history"] as const;

export type KpiTab = (typeof KPI_TABS)[number];
export type DataTab = (typeof DATA_TABS)[number];
export type SettingsTab = (typeof SETTINGS_TABS)[number];

export const HOME: Route = { page: "scorecard" };

/** Reads an address such as `#/kpi/12/definition`; the scorecard where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [page, first, second] = hash.replace(/^#?\/?/, "").split("/");
  switch (page) {
    case "kpi": {
      const id = identifier(first);
      return id === null ? HOME : { page, id, tab: oneOf(KPI_TABS, second) };
    }
    case "objectives":
      return { page, id: identifier(first) };
    case "data":
      return { page, tab: oneOf(DATA_TABS, first) };
    case "settings":
      return { page, tab: oneOf(SETTINGS_TABS, first) };
    case "import":
    case "actions":
      return { page };
    default:
      return HOME;
  }
}

/** The address of a route; `parseRoute` reads it back. */
export function href(route: Route): string {
  switch (route.page) {
    case "kpi":
      return `#/kpi/${route.id}/${route.tab}`;
    case "objectives":
      return route.id === null ? "#/objectives" : `#/objectives/${route.id}`;
    case "data":
    case "settings":
      return `#/${route.page}/${route.tab}`;
    default:
      return `#/${route.page}`;
  }
}

function identifier(text: string | undefined): number | null {
  const id = Number(text);
  return text !== undefined && Number.isSafeInteger(id) && id > 0 ? id : null;
}

function oneOf<const T extends string>(known: readonly [T, ...T[]], text: string | undefined): T {
  return known.find((name) => name === text) ?? known[0];
}
