import { href, parseRoute, type Route } from "./route.ts";

/**
 * Where the window is, with the steps that led there. Each entry of the web view's history carries the number of its
 * step, so that Back and Forward are right however a step was taken: by a link, a command, or a button of the mouse.
 */
class Router {
  route = $state.raw<Route>(parseRoute(location.hash));
  /** The step that is shown; the first one is 0. */
  #step = 0;
  /** The last step that Forward can reach. */
  #last = 0;

  constructor() {
    history.replaceState({ step: 0 }, "");
    addEventListener("popstate", () => this.#arrive());
    addEventListener("hashchange", () => this.#arrive());
  }

  /** Goes to a page. */
  go(route: Route): void {
    if (href(route) === location.hash) return;
    this.#step += 1;
    this.#last = this.#step;
    history.pushState({ step: this.#step }, "", href(route));
    this.route = route;
  }

  /** Changes the page without a step to come back to, as between tabs. */
  replace(route: Route): void {
    history.replaceState({ step: this.#step }, "", href(route));
    this.route = route;
  }

  /** Goes back, or up to the page that the present one belongs to. */
  back(): void {
    if (this.#step > 0) history.back();
    else this.replace(parent(this.route));
  }

  /** Goes forward again, where Back was gone. */
  forward(): void {
    if (this.#step < this.#last) history.forward();
  }

  /** Takes over what the web view's history shows. A link makes an entry without a number: it is the next step. */
  #arrive(): void {
    const known: unknown = (history.state as { step?: unknown } | null)?.step;
    if (typeof known === "number") this.#step = known;
    else {
      this.#step += 1;
      this.#last = this.#step;
      history.replaceState({ step: this.#step }, "");
    }
    this.route = parseRoute(location.hash);
  }
}

function parent(route: Route): Route {
  return route.page === "import" ? { page: "data", tab: "imports" } : { page: "scorecard" };
}

export const router = new Router();
