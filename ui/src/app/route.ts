import { t } from "../words/words.svelte.ts";
import type { IconName } from "../ui/icons.ts";

export const KPI_TABS = ["trend", "breakdown", "data", "definition", "history"] as const;
export const DATA_TABS = ["entry", "measures", "sources", "imports", "quality"] as const;
export const SETTINGS_TABS = ["general", "safety", "history"] as const;

export type KpiTab = (typeof KPI_TABS)[number];
export type DataTab = (typeof DATA_TABS)[number];
export type SettingsTab = (typeof SETTINGS_TABS)[number];

type Part = string | undefined;

/** Where a page stands in the list at the left. */
interface Place {
  title: () => string;
  icon: IconName;
  /** True below, apart from the others. */
  below?: boolean;
}

/** A page: how its address is read and written, and where it is found. */
interface Page<R extends { page: string }> {
  page: R["page"];
  /** Reads what stands after the page's name in an address; null where it names nothing. */
  read: (first: Part, second: Part) => R | null;
  /** What stands after the page's name in its address; `read` reads it back. */
  write: (route: R) => (string | number)[];
  /** Its place in the list; none for a page that another one leads to. */
  place?: Place;
  /** The address of the page that it belongs to: marked in the list, and where Back leads without a step to go back to. */
  under?: string;
}

/** What the rest of the window asks of a page, whatever its addresses hold. */
function page<R extends { page: string }>({ page: name, read, write, place, under }: Page<R>) {
  const is = (route: { page: string }): route is R => route.page === name;
  return {
    page: name,
    read,
    /** The address of a route of this page; null for one of another. */
    href: (route: { page: string }) => (is(route) ? ["#", name, ...write(route)].join("/") : null),
    place: place ?? null,
    under: under ?? null,
  };
}

/** THE pages. The address after the # says where the window is, so links are links and Back works. */
export const PAGES = [
  page({
    page: "scorecard",
    read: () => ({ page: "scorecard" }) as const,
    write: () => [],
    place: { title: () => t("nav-scorecard"), icon: "scorecard" },
  }),
  page({
    page: "kpi",
    read(first, second) {
      const id = identifier(first);
      return id === null ? null : ({ page: "kpi", id, tab: oneOf(KPI_TABS, second) } as const);
    },
    write: ({ id, tab }) => [id, tab],
    under: "#/scorecard",
  }),
  page({
    page: "objectives",
    read: (first) => ({ page: "objectives", id: identifier(first) }) as const,
    write: ({ id }) => (id === null ? [] : [id]),
    place: { title: () => t("nav-objectives"), icon: "objectives" },
  }),
  page({
    page: "people",
    read: (first) => ({ page: "people", name: decoded(first) }) as const,
    write: ({ name }) => (name === null ? [] : [encodeURIComponent(name)]),
    under: "#/objectives",
  }),
  page({
    page: "data",
    read: (first) => ({ page: "data", tab: oneOf(DATA_TABS, first) }) as const,
    write: ({ tab }) => [tab],
    place: { title: () => t("nav-data"), icon: "data" },
  }),
  page({
    page: "source",
    read(first) {
      const id = identifier(first);
      return id === null ? null : ({ page: "source", id } as const);
    },
    write: ({ id }) => [id],
    under: "#/data/sources",
  }),
  page({
    page: "import",
    read: () => ({ page: "import" }) as const,
    write: () => [],
    under: "#/data/imports",
  }),
  page({
    page: "actions",
    read: () => ({ page: "actions" }) as const,
    write: () => [],
    place: { title: () => t("nav-actions"), icon: "actions" },
  }),
  page({
    page: "reviews",
    read: (first) => ({ page: "reviews", id: identifier(first) }) as const,
    write: ({ id }) => (id === null ? [] : [id]),
    place: { title: () => t("nav-reviews"), icon: "reviews" },
  }),
  page({
    page: "reports",
    read: (first) => ({ page: "reports", id: identifier(first) }) as const,
    write: ({ id }) => (id === null ? [] : [id]),
    place: { title: () => t("nav-reports"), icon: "reports" },
  }),
  page({
    page: "library",
    read: (first) => ({ page: "library", entry: first !== undefined && /^[a-z0-9_]+$/.test(first) ? first : null }) as const,
    write: ({ entry }) => (entry === null ? [] : [entry]),
    place: { title: () => t("nav-library"), icon: "library" },
  }),
  page({
    page: "whatif",
    read: (first) => ({ page: "whatif", id: identifier(first) }) as const,
    write: ({ id }) => (id === null ? [] : [id]),
    place: { title: () => t("nav-whatif"), icon: "whatif" },
  }),
  page({
    page: "settings",
    read: (first) => ({ page: "settings", tab: oneOf(SETTINGS_TABS, first) }) as const,
    write: ({ tab }) => [tab],
    place: { title: () => t("nav-settings"), icon: "settings", below: true },
  }),
];

/** Where the window is. */
export type Route = NonNullable<ReturnType<(typeof PAGES)[number]["read"]>>;

export const HOME: Route = { page: "scorecard" };

/** Reads an address such as `#/kpi/12/definition`; the scorecard where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [name, first, second] = hash.replace(/^#?\/?/, "").split("/");
  return PAGES.find((known) => known.page === name)?.read(first, second) ?? HOME;
}

/** The address of a route; `parseRoute` reads it back. */
export function href(route: Route): string {
  return PAGES.map((known) => known.href(route)).find((address) => address !== null) ?? "#/";
}

/** The page that a route's page belongs to; null where it stands by itself. */
export function above(route: Route): Route | null {
  const address = PAGES.find((known) => known.page === route.page)?.under;
  return address ? parseRoute(address) : null;
}

/** The pages of the list at the left, in their order, each with where it leads, and whether a route is on it. */
export const PLACES = PAGES.flatMap(({ page, place }) => {
  if (place === null) return [];
  const isAt = (route: Route) => (above(route) ?? route).page === page;
  return [{ ...place, page, route: parseRoute(`#/${page}`), isAt }];
});

export type NavigationPlace = (typeof PLACES)[number];

function identifier(text: Part): number | null {
  const id = Number(text);
  return text !== undefined && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** A name as an address holds it; null where it holds none. */
function decoded(text: Part): string | null {
  try {
    return text === undefined || text === "" ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}

function oneOf<const T extends string>(known: readonly [T, ...T[]], text: Part): T {
  return known.find((name) => name === text) ?? known[0];
}
