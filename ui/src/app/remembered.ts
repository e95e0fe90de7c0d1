// What the window remembers by itself: choices that belong to the computer and matter to nobody else.

/** What was remembered under a name; null where nothing was, or where the window may not remember. */
export function recalled(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers a choice. A window that may not remember forgets it at its end, and that is all. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}
