/** Whether there is more to see at the edges of something that scrolls sideways. */
export interface Edges {
  left: boolean;
  right: boolean;
}

/** Less than this is rounding. */
const ROUNDING = 2;

/** Where more lies hidden. */
export function hiddenAt({ scrollLeft, scrollWidth, clientWidth }: Pick<Element, "scrollLeft" | "scrollWidth" | "clientWidth">): Edges {
  return { left: scrollLeft > ROUNDING, right: scrollLeft + clientWidth < scrollWidth - ROUNDING };
}

/** Tells of an element whenever it scrolls or changes its size, so that an edge shows that there is more. */
export function edges(tell: (edges: Edges) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const look = () => tell(hiddenAt(element));
    const sizes = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(look);
    sizes?.observe(element);
    if (element.firstElementChild) sizes?.observe(element.firstElementChild);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      sizes?.disconnect();
      element.removeEventListener("scroll", look);
    };
  };
}
