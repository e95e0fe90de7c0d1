// What a presentation does on a key, without the window.
import type { Press } from "../../app/keys.ts";

/** What a presentation shows. */
export interface Showing {
  /** The slide, from 0. */
  at: number;
  /** How many slides there are. */
  count: number;
  /** All slides at once, to choose from. */
  overview: boolean;
  /** Nothing, so that people look at each other. */
  black: boolean;
  /** How long it has taken. */
  timer: boolean;
  /** A red dot in place of the pointer. */
  pointer: boolean;
}

/** What leads to no other slide: amounts hidden or shown, an index in their place, the slides in a window of their own,
 * something to be written down. */
export type Beside = "hide" | "index" | "audience" | "write";

export type Act = "next" | "previous" | "first" | "last" | "overview" | "black" | "timer" | "pointer" | "choose" | "leave" | Beside;

export const begin = (count: number): Showing => ({ at: 0, count, overview: false, black: false, timer: false, pointer: false });

/** Keys, as the keyboard and the clickers for presentations send them. */
const KEYS: Record<string, Act> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  n: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Backspace: "previous",
  p: "previous",
  Home: "first",
  End: "last",
  g: "overview",
  o: "overview",
  b: "black",
  ".": "black",
  t: "timer",
  l: "pointer",
  h: "hide",
  i: "index",
  s: "audience",
  w: "write",
  Enter: "choose",
  Escape: "leave",
};

/** What a key asks for; null for one that the presentation does not know. */
export function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): Act | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === " " && shiftKey) return "previous";
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** What is shown after that; null where the presentation is left. */
export function after(showing: Showing, act: Act): Showing | null {
  switch (act) {
    case "next":
      return step(showing, showing.at + 1);
    case "previous":
      return step(showing, showing.at - 1);
    case "first":
      return step(showing, 0);
    case "last":
      return step(showing, showing.count - 1);
    case "choose":
      return showing.overview ? { ...showing, overview: false } : step(showing, showing.at + 1);
    case "overview":
      return { ...showing, overview: !showing.overview, black: false };
    case "black":
      return { ...showing, black: !showing.black, overview: false };
    case "timer":
      return { ...showing, timer: !showing.timer };
    case "pointer":
      return { ...showing, pointer: !showing.pointer };
    case "hide":
    case "index":
    case "audience":
    case "write":
      return showing;
    case "leave":
      return showing.overview ? { ...showing, overview: false } : null;
  }
}

/** Another slide; out of the black the slide comes back that was there. */
function step(showing: Showing, to: number): Showing {
  if (showing.black) return { ...showing, black: false };
  return { ...showing, at: Math.max(0, Math.min(to, showing.count - 1)) };
}

/** Time as a clock shows it: 4:05, 1:02:09. */
export function clock(milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
