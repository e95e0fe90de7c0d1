import { host } from "../api/call.ts";
import type { RecentWorkspace } from "../host/host.ts";
import { t } from "../words/words.svelte.ts";
import { openFile } from "./doing.ts";
import { notices } from "./notices.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** Workspaces that were open before on this computer, the last one first. */
class RecentWorkspaces {
  list = $state.raw<RecentWorkspace[]>([]);

  /** Those that are not open now. */
  get others(): RecentWorkspace[] {
    return this.list.filter(({ path }) => path !== workspace.info?.path);
  }

  /** Asks the program again. */
  async load(): Promise<void> {
    try {
      this.list = await host().recentWorkspaces();
    } catch (cause) {
      notices.error(cause);
    }
  }

  /** Opens one; where its file is gone, says so and offers to take it off the list. */
  async open(recent: RecentWorkspace): Promise<void> {
    if (!recent.missing) return void (await openFile(recent.file));
    notices.show("advice", t("recent-gone", { name: recent.name, folder: recent.folder }), {
      label: t("recent-forget"),
      run: () => void this.forget(recent),
    });
  }

  /** Takes one off the list; its file stays. */
  async forget(recent: RecentWorkspace): Promise<void> {
    try {
      await host().forgetWorkspace(recent.file);
      await this.load();
    } catch (cause) {
      notices.error(cause);
    }
  }
}

export const recentWorkspaces = new RecentWorkspaces();
