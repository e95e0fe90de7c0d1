import type { IdOrName } from "../../api/bindings.ts";
import { call } from "../../api/call.ts";
import { sayDone } from "../../app/doing.ts";
import { notices } from "../../app/notices.svelte.ts";
import { pending } from "../../app/pending.svelte.ts";
import { router } from "../../app/router.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";

/** Adds a KPI of the library, goes to it, and says what comes next; says why not where it cannot be added. */
export async function add(key: string, inputs: Record<string, IdOrName>): Promise<void> {
  try {
    const added = await pending.follow(call("library_add", { key, inputs }));
    workspace.changed(added.changed);
    if (added.changed.id !== null) router.go({ page: "kpi", id: added.changed.id, tab: "trend" });
    sayDone(added.changed, added.text);
  } catch (cause) {
    notices.error(cause);
  }
}
