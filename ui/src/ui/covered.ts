import { appearance } from "../app/theme.svelte.ts";

/**
 * Hides the number that a field holds while amounts are hidden, until somebody goes there: dots for those who see, no
 * digits for those who listen, nothing for the clipboard. To be attached to the field.
 */
export function coveredAmount(field: HTMLInputElement): () => void {
  const hides = appearance.blurred;
  const cover = () => (field.type = hides && document.activeElement !== field ? "password" : "text");
  cover();
  field.addEventListener("focus", cover);
  field.addEventListener("blur", cover);
  return () => {
    field.removeEventListener("focus", cover);
    field.removeEventListener("blur", cover);
  };
}
