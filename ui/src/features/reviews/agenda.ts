// How the agenda of a review is arranged, and what its keys do, without the window.
import type { Review, ReviewKind, ReviewNote, ReviewNoteKind, ReviewPlan, ReviewPoint } from "../../api/bindings.ts";
import type { Press } from "../../app/keys.ts";

export const KINDS: readonly ReviewKind[] = ["weekly", "monthly", "quarterly", "yearly"];

/** How many minutes a point has that was just added. */
const NEW_MINUTES = 5;

const keysOf = (points: readonly ReviewPoint[]) => points.map(({ key }) => key);

/** The plan with a point at another place; places beyond the ends are the ends. */
export function movedTo({ plan, points }: Pick<Review, "plan" | "points">, key: string, to: number): ReviewPlan {
  const others = keysOf(points).filter((other) => other !== key);
  if (others.length === points.length) return plan;
  const place = Math.max(0, Math.min(to, others.length));
  return { ...plan, order: [...others.slice(0, place), key, ...others.slice(place)] };
}

/** The plan with a point left out, or taken in again. One that the owner added goes for good. */
export function withPoint({ plan }: Pick<Review, "plan">, key: string, left_out: boolean): ReviewPlan {
  if (left_out && plan.own.some((own) => own.key === key)) {
    const without = (keys: readonly string[]) => keys.filter((other) => other !== key);
    return { ...plan, own: plan.own.filter((own) => own.key !== key), order: without(plan.order) };
  }
  const others = plan.left_out.filter((other) => other !== key);
  return { ...plan, left_out: left_out ? [...others, key] : others };
}

/** The plan with a point that the owner adds. */
export function withOwn({ plan }: Pick<Review, "plan">, title: string): ReviewPlan {
  const taken = plan.own.map(({ key }) => Number(key.split(":")[1]) || 0);
  const key = `own:${String(Math.max(0, ...taken) + 1)}`;
  return { ...plan, own: [...plan.own, { key, title, minutes: NEW_MINUTES }] };
}

/** The plan with so many minutes for a point; where null, it has as many as it was made with. */
export function withMinutes({ plan }: Pick<Review, "plan">, key: string, minutes: number | null): ReviewPlan {
  const others = Object.fromEntries(Object.entries(plan.minutes).filter(([other]) => other !== key));
  const isOwn = plan.own.some((own) => own.key === key);
  const own = plan.own.map((one) => (one.key === key ? { ...one, minutes: minutes ?? NEW_MINUTES } : one));
  return { ...plan, own, minutes: isOwn || minutes === null ? others : { ...others, [key]: minutes } };
}

/** The minutes that were typed; null where nothing was, and as many as no review has where it is no number. */
export function minutesIn(text: string): number | null {
  if (text.trim() === "") return null;
  return /^\s*\d{1,4}\s*$/u.test(text) ? Number(text) : -1;
}

/** The decisions that were taken on a point and stand. */
export const decisionsOn = (notes: readonly ReviewNote[], point: string) =>
  notes.filter((note) => note.kind === "decision" && !note.removed && note.point === point);

/** What is written down in a review. */
export type Written = ReviewNoteKind | "action";

/** What is written down in a meeting. */
export type Mode = Written | "event";

export type Act = Mode | "next" | "previous" | "blur" | "audience" | "leave";

const KEYS: Record<string, Act> = {
  n: "note",
  d: "decision",
  a: "action",
  e: "event",
  p: "parked",
  b: "blur",
  s: "audience",
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Escape: "leave",
};

/** What a key asks for in a meeting; null for one that it does not know. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Press): Act | null {
  if (ctrlKey || metaKey || altKey) return null;
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
