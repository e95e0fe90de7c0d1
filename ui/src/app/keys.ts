/** A key as it is written in the list of keys: `Ctrl+Shift+Z`, `/`, `ArrowLeft`, `?`. */
export type Key = string;

/** What of a keyboard event counts. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** True where the event is the key. Ctrl is also the command key of a Mac. */
export function matches(press: Press, key: Key): boolean {
  const parts = key.split("+");
  const last = parts.pop() ?? "";
  const wantsCtrl = parts.includes("Ctrl");
  const wantsShift = parts.includes("Shift");
  if (press.altKey || wantsCtrl !== (press.ctrlKey || press.metaKey)) return false;
  if (last.length === 1 && !/[a-z0-9]/i.test(last)) {
    // Which other keys make a sign depends on the keyboard: the sign alone counts.
    return press.key === last;
  }
  return wantsShift === press.shiftKey && press.key.toLowerCase() === last.toLowerCase();
}

/** True where a key belongs to what is being typed and not to the window. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "button"].includes(target.type);
}

const NAMES: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };

/** A key in parts, as it is shown: `["Ctrl", "Shift", "Z"]`. */
export function keyCaps(key: Key): string[] {
  return key.split("+").map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
