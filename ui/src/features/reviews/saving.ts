import type { Review } from "../../api/bindings.ts";
import { call, host } from "../../api/call.ts";
import { notices } from "../../app/notices.svelte.ts";
import { saySaved } from "../../app/saved.ts";
import type { SaveKind } from "../../host/host.ts";
import { t } from "../../words/words.svelte.ts";
import { fileName } from "../../ui/file-name.ts";

/** A format that minutes are saved in. */
export interface MinutesFormat {
  ending: "pdf" | "docx" | "md";
  kind: SaveKind;
}

export const MINUTES: readonly MinutesFormat[] = [
  { ending: "pdf", kind: "pdf" },
  { ending: "docx", kind: "document" },
  { ending: "md", kind: "markdown" },
];

/** Lets the owner choose where, saves the day of the review for a calendar there, and says so. */
export async function saveCalendar({ id, title }: Review): Promise<void> {
  try {
    const path = await host().chooseSave({ suggested: fileName([title], "ics", "review"), kind: "calendar" });
    if (path === null) return;
    const written = await call("review_calendar", { id, path });
    saySaved(t("reports-saved", { path: written.path }), path);
  } catch (cause) {
    notices.error(cause);
  }
}

/** Puts the minutes on the clipboard as plain text, such as a mail takes, and says so. */
export async function copyMinutes({ id }: Review): Promise<void> {
  try {
    const { text } = await call("minutes_text", { id });
    await host().copyText(text);
    notices.show("done", t("reviews-copied"));
  } catch (cause) {
    notices.error(cause);
  }
}

/** Lets the owner choose where, saves the minutes there, and says so. */
export async function saveMinutes({ id, title }: Review, { ending, kind }: MinutesFormat): Promise<void> {
  try {
    const path = await host().chooseSave({ suggested: fileName([t("reviews-minutes"), title], ending, "minutes"), kind });
    if (path === null) return;
    const written = await call("minutes_export", { id, path });
    saySaved(t("reports-saved", { path: written.path }), path);
  } catch (cause) {
    notices.error(cause);
  }
}
