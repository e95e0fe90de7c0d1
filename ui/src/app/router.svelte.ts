import { isFree, leave } from "./leaving.ts";
import { above, HOME, href, parseRoute, type Route } from "./route.ts";

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
  /** The address that is gone to when what is typed is saved. */
  #awaited: string | null = null;

  constructor() {
    history.replaceState({ step: 0 }, "");
    addEventListener("popstate", () => this.#arrive());
    addEventListener("hashchange", () => this.#arrive());
  }

  /** Goes to a page, as soon as what is typed on this one is saved. */
  go(route: Route): void {
    if (href(route) === href(this.route)) return;
    this.#leave(() => {
      const step = this.#step + 1;
      if (isKept(() => history.pushState({ step }, "", href(route)))) this.#last = this.#step = step;
      this.route = route;
    });
  }

  /** Changes the page without a step to come back to, as between tabs; as soon as what is typed is saved. */
  replace(route: Route): void {
    this.#leave(() => this.#put(route));
  }

  /** At once where nothing must be waited for: the page follows the key. */
  #leave(go: () => void): void {
    if (isFree()) go();
    else void leave(go);
  }

  #put(route: Route): void {
    isKept(() => history.replaceState({ step: this.#step }, "", href(route)));
    this.route = route;
  }

  /** Begins anew on the first page: there is nothing to go back to, as after another workspace was opened. */
  restart(): void {
    this.#step = 0;
    this.#last = 0;
    this.#put(HOME);
  }

  /** Goes back, or up to the page that the present one belongs to. */
  back(): void {
    if (this.#step > 0) history.back();
    else this.replace(above(this.route) ?? HOME);
  }

  /** Leaves a page that belongs to another one; one of the list at the left stays. */
  up(): void {
    if (above(this.route) !== null) this.back();
  }

  /** Goes forward again, where Back was gone. */
  forward(): void {
    if (this.#step < this.#last) history.forward();
  }

  /** Takes over what the web view's history shows, as soon as what is typed on the page that was is saved. */
  #arrive(): void {
    this.#count();
    const route = parseRoute(location.hash);
    const address = href(route);
    if (address === href(this.route) || address === this.#awaited) return;
    if (isFree()) return void (this.route = route);
    this.#awaited = address;
    void leave(() => this.#put(route)).then((went) => {
      this.#awaited = null;
      if (!went) this.#put(this.route);
    });
  }

  /** A link makes an entry without a number: it is the next step. */
  #count(): void {
    const known: unknown = (history.state as { step?: unknown } | null)?.step;
    if (typeof known === "number") this.#step = known;
    else {
      this.#step += 1;
      this.#last = this.#step;
      isKept(() => history.replaceState({ step: this.#step }, ""));
    }
  }
}

/**
 * Writes to the web view's history; false where it takes no more for now. WebKit takes a hundred entries in thirty seconds,
 * which a key held down comes to: the page is shown all the same, and Back leads past it.
 */
function isKept(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "SecurityError") return false;
    throw cause;
  }
}

export const router = new Router();
