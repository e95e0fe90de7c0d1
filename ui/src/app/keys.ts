/** A key as it is written in the list of keys: `Ctrl+Shift+Z`, `Alt+ArrowLeft`, `Ctrl+Plus`, `/`, `?`. */
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
  if (press.altKey !== parts.includes("Alt") || wantsCtrl !== (press.ctrlKey || press.metaKey)) return false;
  const signs = SIGNS[last];
  if (signs !== undefined) return signs.includes(press.key);
  if (last.length === 1 && !/[a-z0-9]/i.test(last)) {
    // Which other keys make a sign depends on the keyboard: the sign alone counts.
    return press.key === last;
  }
  return wantsShift === press.shiftKey && press.key.toLowerCase() === last.toLowerCase();
}

/** Signs that a key's list of keys has a word for, with what the same key gives on other keyboards. */
const SIGNS: Record<string, readonly string[]> = { Plus: ["+", "="], Minus: ["-", "_"] };

/** True where text is written: only there Ctrl+Z and Ctrl+A are about the text. */
export function isText(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type);
}

/** True where a key belongs to what is being typed and not to the window. In a list of choices letters choose. */
export function isTyping(target: EventTarget | null): boolean {
  return isText(target) || target instanceof HTMLSelectElement;
}

const NAMES: Record<string, string> = {
  Plus: "+",
  Minus: "−",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

/** A key in parts, as it is shown: `["Ctrl", "Shift", "Z"]`. */
export function keyCaps(key: Key): string[] {
  return key.split("+").map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
