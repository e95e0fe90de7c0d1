// What a web page does by itself and a desktop program does not: the browser's menu, reloading, links in new windows,
// selecting the whole window; and what a desktop program does: undoing what is typed, rows that are copied as rows.
import { isText } from "./keys.ts";
import { tabSeparated } from "./copied.ts";
import { draggedOut } from "./dragged-out.ts";
import { appearance } from "./theme.svelte.ts";
import { setZoom } from "./window-commands.ts";

/** Keys of browsers that would reload the page, search in it, or show its source. */
const BROWSER_KEYS = ["F3", "F5", "F7", "BrowserRefresh", "BrowserSearch", "BrowserHome"];
const BROWSER_KEYS_WITH_CTRL = ["r", "f", "g", "j", "s", "u", "h", "d"];

/** Makes the page behave as a program does. Answers with what takes it back. */
export function behaveAsProgram(page: Window): () => void {
  page.addEventListener("wheel", wheel, { passive: false });
  const listeners: [keyof WindowEventMap, (event: never) => void][] = [
    ["contextmenu", menu],
    ["click", link],
    ["auxclick", middle],
    ["dragstart", drag],
    ["copy", copy],
  ];
  for (const [name, listener] of listeners) page.addEventListener(name, listener as EventListener);
  return () => {
    page.removeEventListener("wheel", wheel);
    listeners.forEach(([name, listener]) => page.removeEventListener(name, listener as EventListener));
  };
}

/** Waits for every weight of the typeface: text that changes its width when the window is there would jump. */
export async function fontsLoaded(): Promise<void> {
  if (!("fonts" in document)) return;
  const weights = [400, 500, 600].map((weight) => document.fonts.load(`${weight} 14px Inter`));
  // What cannot be read is replaced by the system's; the window must not wait for it.
  await Promise.allSettled(weights);
}

/** How far the wheel turns for a step: one notch; a touchpad sends many small turns. */
const WHEEL_STEP = 40;
let turned = 0;

/** Ctrl and the wheel make everything larger or smaller, a step at a time. */
function wheel(event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  turned += event.deltaY;
  if (Math.abs(turned) < WHEEL_STEP) return;
  setZoom(appearance.neighbour(turned < 0 ? 1 : -1));
  turned = 0;
}

/** The system's menu is for text: over a field, to cut, copy, paste and spell, and over what is selected, to copy it. */
function menu(event: MouseEvent): void {
  if (isText(event.target)) return;
  if (isSelected(event.target) && linkOf(event.target) === null) return;
  event.preventDefault();
}

function isSelected(target: EventTarget | null): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && target instanceof Node && selection.containsNode(target, true);
}

const linkOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null);

/** With Ctrl or Shift a link would go to a new window, which this program does not have: it goes where it leads. */
function link(event: MouseEvent): void {
  const anchor = linkOf(event.target);
  if (anchor === null || event.defaultPrevented || !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
  event.preventDefault();
  location.hash = new URL(anchor.href).hash;
}

function middle(event: MouseEvent): void {
  if (event.button === 1 && linkOf(event.target) !== null) event.preventDefault();
}

/** A link or a picture that is dragged would be taken for a file that is dropped; a chart by its handle is meant to leave. */
function drag(event: DragEvent): void {
  if (draggedOut.is(event.target)) return;
  if (event.target instanceof Element && event.target.closest("a, img, svg") !== null) event.preventDefault();
}

function copy(event: ClipboardEvent): void {
  if (event.defaultPrevented || isText(event.target) || isText(document.activeElement)) return;
  const text = tabSeparated(getSelection());
  if (text === null) return;
  event.preventDefault();
  event.clipboardData?.setData("text/plain", text);
}

/** Keys that belong to text or to the browser; true where the event was one of them. To be asked after all others. */
export function programKey(event: KeyboardEvent): boolean {
  const withCtrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  const isBrowsers = BROWSER_KEYS.includes(event.key) || (withCtrl && BROWSER_KEYS_WITH_CTRL.includes(key));
  if (isBrowsers) event.preventDefault();
  else if (withCtrl && isText(event.target)) return textKey(event, key);
  else if (withCtrl && key === "a") selectTable(event);
  return isBrowsers;
}

/** The web view of some systems has no keys of its own for undoing what was typed. */
function textKey(event: KeyboardEvent, key: string): boolean {
  const command = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
  if (command === null) return false;
  event.preventDefault();
  document.execCommand(command);
  return true;
}

/** Ctrl+A outside a field selects the table that was clicked or has the focus, never the whole window. */
function selectTable(event: KeyboardEvent): void {
  event.preventDefault();
  const selection = getSelection();
  const places = [
    document.activeElement,
    selection?.anchorNode instanceof Element ? selection.anchorNode : selection?.anchorNode?.parentElement,
  ];
  const table = places.map((place) => place?.closest("table")).find((found) => found != null);
  if (table) selection?.selectAllChildren(table);
}
