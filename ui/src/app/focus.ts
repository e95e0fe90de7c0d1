// Where the focus goes when what has it goes away: a row that was archived, a dialog that led to another page. Left to the
// web view it would be nowhere, and whoever works by keyboard would begin again at the top of the window.

const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex='0']";

/** How long the web view may take to let go of the focus, in milliseconds: two frames. */
const SOON = 35;

/** Keeps the focus near what had it last. Gives what ends that. */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let around: Element[] = [];

  const focused = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestors(target);
  };
  /** What is still to be looked at; nothing of it comes after the end. */
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (look: () => void, time = 0) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      look();
    }, time);
    timers.add(timer);
  };

  /** Somebody clicked on empty ground: that is where they want to be. */
  const left = () => later(() => last !== null && isThere(last) && isNowhere() && (last = null));

  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting || last === null || isThere(last)) return;
    waiting = true;
    // A dialog that closes gives the focus back itself.
    later(look, SOON);
  });
  function look() {
    waiting = false;
    if (last === null || isThere(last)) return;
    if (isNowhere()) nearest(around)?.focus({ preventScroll: true });
    // A button that can no longer be pressed loses it with the next frame, which may be long in coming.
    else if (document.activeElement === last) later(look, SOON);
  }
  addEventListener("focusin", focused);
  addEventListener("focusout", left);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden"] });
  return () => {
    removeEventListener("focusin", focused);
    removeEventListener("focusout", left);
    observer.disconnect();
    for (const timer of timers) clearTimeout(timer);
  };
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
const isThere = (element: Element) => element.isConnected && !element.matches(":disabled");

function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) all.push(one);
  return all;
}

/** The first thing that can have the focus in the closest that is left; otherwise the heading of the page. */
function nearest(around: readonly Element[]): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1);
  const room = dialog ?? document.querySelector("main");
  for (const one of around) {
    if (room === null || one === room || !room.contains(one)) continue;
    const found = [...one.querySelectorAll<HTMLElement>(FOCUSABLE)].find((other) => other.getClientRects().length > 0);
    if (found) return found;
  }
  return dialog?.querySelector<HTMLElement>(FOCUSABLE) ?? document.querySelector<HTMLElement>("h1");
}
