/** Fields that hold what somebody wrote; what was chosen or ticked is quickly chosen again. */
const WRITTEN = 'textarea, input:not([type]), input:is([type="text"], [type="search"], [type="password"], [type="date"], [type="number"])';

type Written = HTMLInputElement | HTMLTextAreaElement;

/** Knows whether something was typed into a form that would be lost with it. */
export class Typed {
  #before = new WeakMap<EventTarget, string>();

  /** Remembers what a field holds before something is typed into it; to be called as the field gets the focus. */
  see(field: EventTarget | null): void {
    if (isWritten(field) && !this.#before.has(field)) this.#before.set(field, field.value);
  }

  /** Something was typed. A field that never had the focus, as one that a calendar fills, was empty before. */
  input(field: EventTarget | null): void {
    if (isWritten(field) && !this.#before.has(field)) this.#before.set(field, "");
  }

  /** True where a field of the form holds something else than before. */
  isIn(form: Element): boolean {
    return [...form.querySelectorAll<Written>(WRITTEN)].some((field) => {
      const before = this.#before.get(field);
      return before !== undefined && before.trim() !== field.value.trim();
    });
  }
}

function isWritten(field: EventTarget | null): field is Written {
  return field instanceof Element && field.matches(WRITTEN);
}
