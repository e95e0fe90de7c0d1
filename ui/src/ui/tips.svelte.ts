// What is said of the thing that is pointed at, or that the keyboard has reached: one bubble for the whole window.

export interface Tip {
  lines: string[];
  /** The place of what it is about, in the window. */
  at: DOMRect;
}

/** How long the pointer rests on something before it is explained, ms: passing over a table shows nothing. */
const REST = 250;

class Tips {
  shown = $state.raw<Tip | null>(null);
  #owner: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(owner: Element, lines: string[], wait = 0): void {
    clearTimeout(this.#timer);
    const show = () => {
      this.#owner = owner;
      this.shown = { lines, at: owner.getBoundingClientRect() };
    };
    if (wait === 0) show();
    else this.#timer = setTimeout(show, wait);
  }

  /** Takes the bubble away; that of another owner stays. */
  hide(owner?: Element): void {
    clearTimeout(this.#timer);
    if (owner !== undefined && owner !== this.#owner) return;
    this.#owner = undefined;
    this.shown = null;
  }
}

export const tips = new Tips();

/** The bubble's id, by which what has the focus names it as its description. */
export const TIP_ID = "tip";

interface By {
  /** Whether the pointer brings it up; what has the focus always does. */
  pointer?: boolean;
  /** Makes something reachable by keyboard that is no control. */
  reachable?: boolean;
}

/** Explains an element in lines of text; none where there is nothing to say. */
export const tip =
  (text: string | null | undefined | (string | null | undefined)[], { pointer = true, reachable = false }: By = {}) =>
  (node: Element) => {
    const lines = [text].flat().filter((line): line is string => line != null && line !== "");
    if (lines.length === 0) return undefined;
    const events = new AbortController();
    const on = (name: string, run: () => void) => node.addEventListener(name, run, { signal: events.signal });
    const hide = () => {
      node.removeAttribute("aria-describedby");
      tips.hide(node);
    };
    if (reachable) node.setAttribute("tabindex", "0");
    if (pointer) {
      on("pointerenter", () => tips.show(node, lines, REST));
      on("pointerleave", hide);
    }
    on("focus", () => {
      if (!node.matches(":focus-visible")) return;
      node.setAttribute("aria-describedby", TIP_ID);
      tips.show(node, lines);
    });
    on("blur", hide);
    return () => {
      events.abort();
      hide();
    };
  };
