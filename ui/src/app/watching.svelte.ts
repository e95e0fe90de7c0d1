import type { WatchedFile } from "../api/bindings.ts";
import { call } from "../api/call.ts";
import { notices } from "./notices.svelte.ts";
import { tasks } from "./tasks.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** A file that was imported by itself, until its line is closed. */
interface Line {
  id: number;
  file: WatchedFile;
  /** What undo takes back as long as nothing else was done; null where this was not the last one. */
  undo: string | null;
}

/** What became of files in watched folders. */
class Watching {
  waiting = $state.raw<WatchedFile[]>([]);
  imported = $state.raw<Line[]>([]);
  #next = 1;
  #looking = false;

  /** Looks into the watched folders once; not while the last look or a task of the owner's is under way. */
  async look(): Promise<void> {
    if (this.#looking || tasks.running !== null || !workspace.info || workspace.readOnly) return;
    const opened = workspace.opened;
    this.#looking = true;
    try {
      const found = await call("source_watch", {});
      if (opened !== workspace.opened) return;
      this.waiting = found.waiting;
      if (found.changed !== null) {
        const undo = found.changed.label;
        const lines = found.imported.map((file, place) => ({
          id: this.#next++,
          file,
          undo: place === found.imported.length - 1 ? undo : null,
        }));
        this.imported = [...this.imported, ...lines];
        workspace.changed(found.changed);
        notices.say(lines.map(({ file }) => file.text).join(" "));
      }
    } catch (cause) {
      // It is looked again soon; what keeps on failing is told by what the owner does.
      console.debug(cause);
    } finally {
      this.#looking = false;
    }
  }

  dismiss(id: number): void {
    this.imported = this.imported.filter((line) => line.id !== id);
  }

  /** Another workspace has other folders. */
  forget(): void {
    [this.waiting, this.imported] = [[], []];
  }
}

export const watching = new Watching();
