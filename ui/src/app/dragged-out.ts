// A picture that is dragged out of the window. On its way it passes over the window, which takes files that are dropped on it:
// what comes from the page itself is none of them.

/** So long after its end a drop may still be told of, ms: the program tells the page on a way of its own. */
const LATE = 500;

class DraggedOut {
  #source: EventTarget | null = null;
  #events = new AbortController();
  #ended = -Infinity;

  /** `source` leaves, until it is dropped somewhere or the owner thinks better of it. */
  begin(source: EventTarget): void {
    this.#events.abort();
    const events = (this.#events = new AbortController());
    this.#source = source;
    const end = () => {
      events.abort();
      this.#source = null;
      this.#ended = performance.now();
    };
    const options = { signal: events.signal, capture: true };
    source.addEventListener("dragend", end, options);
    // A pointer with nothing pressed drags nothing: files that are dropped must not be refused because an end was not told.
    window.addEventListener("pointermove", ({ buttons }) => buttons === 0 && end(), options);
    for (const name of ["dragenter", "dragover", "drop"] as const) window.addEventListener(name, refuse, options);
  }

  /** True where this is what is dragged. */
  is(source: EventTarget | null): boolean {
    return source !== null && source === this.#source;
  }

  /** True where what is dropped now is the page's own. */
  isUnderWay(): boolean {
    return this.#source !== null || performance.now() - this.#ended < LATE;
  }
}

/** A field would take the address of the picture for text. */
function refuse(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}

export const draggedOut = new DraggedOut();
