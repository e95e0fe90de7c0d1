import { href, parseRoute, type Route } from "./route.ts";

class Router {
  route = $state.raw<Route>(parseRoute(location.hash));
  /** How many steps this window has gone, so that Back never leaves the program. */
  #depth = 0;

  constructor() {
    addEventListener("hashchange", () => (this.route = parseRoute(location.hash)));
  }

  /** Goes to a page. */
  go(route: Route): void {
    if (href(route) === location.hash) return;
    this.#depth += 1;
    location.hash = href(route);
    // The event comes later; the page must not wait for it.
    this.route = route;
  }

  /** Changes the page without a step to come back to, as between tabs. */
  replace(route: Route): void {
    history.replaceState(null, "", href(route));
    this.route = route;
  }

  /** Goes back, or up to the page that the present one belongs to. */
  back(): void {
    if (this.#depth > 0) {
      this.#depth -= 1;
      history.back();
    } else this.replace(parent(this.route));
  }
}

function parent(route: Route): Route {
  return route.page === "import" ? { page: "data", tab: "imports" } : { page: "scorecard" };
}

export const router = new Router();
