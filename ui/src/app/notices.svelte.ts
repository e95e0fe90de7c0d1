import { callError } from "../api/call.ts";

/** What became of something: done, "you cannot do that now", something to look after, or "something broke". */
export type Tone = "done" | "advice" | "warning" | "failure";

export interface Notice {
  id: number;
  tone: Tone;
  text: string;
  action: { label: string; run: () => void } | null;
  /** What whoever mends it wants to know; null where there is nothing of the kind. */
  detail: string | null;
}

/** How long a notice stays, in milliseconds; warnings and failures stay until they are closed. */
const STAYS = 7000;
const isLasting = (tone: Tone) => tone === "warning" || tone === "failure";

class Notices {
  list = $state.raw<Notice[]>([]);
  /** What a screen reader says next. */
  spoken = $state("");
  #next = 1;

  /** Shows a notice and has it read out. */
  show(tone: Tone, text: string, action: Notice["action"] = null, detail: string | null = null): void {
    const id = this.#next++;
    // One of a kind is enough: the newest replaces the others, except what must be looked after.
    this.list = [...this.list.filter((notice) => isLasting(notice.tone) && notice.text !== text), { id, tone, text, action, detail }];
    if (!isLasting(tone)) setTimeout(() => this.close(id), STAYS);
  }

  /** Shows what went wrong, as advice or as a failure. */
  error(cause: unknown): void {
    const error = callError(cause);
    const detail = error.isFailure && typeof error.detail === "string" ? `${error.code}: ${error.detail}` : null;
    this.show(error.isFailure ? "failure" : "advice", error.message, null, detail);
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /** Has something read out without showing it. */
  say(text: string): void {
    this.spoken = text;
  }
}

export const notices = new Notices();
