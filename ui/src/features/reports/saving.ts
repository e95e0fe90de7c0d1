import { call, host } from "../../api/call.ts";
import { notices } from "../../app/notices.svelte.ts";
import { saySaved } from "../../app/saved.ts";
import { tasks, wasStopped } from "../../app/tasks.svelte.ts";
import { t } from "../../words/words.svelte.ts";
import { fileName } from "../../ui/file-name.ts";
import { asked, type Format, type When } from "./packs.ts";

/** A pack to be saved: which one, what it is called, and the period in words. */
export interface ToSave {
  id: number | null;
  name: string;
  when: When;
  period: string;
}

/** Lets the owner choose where, saves the pack there, and says so. It can be stopped while it is made. */
export async function savePack({ id, name, when, period }: ToSave, { ending, kind }: Format): Promise<void> {
  try {
    const path = await host().chooseSave({ suggested: fileName([name, period], ending, "pack"), kind });
    if (path === null) return;
    const written = await tasks.look(t("reports-saves", { name }), (task) => call("pack_export", { pack: asked(id, when), path, task }));
    saySaved(t("reports-saved", { path: written.path }), path);
  } catch (cause) {
    if (!wasStopped(cause)) notices.error(cause);
  }
}
