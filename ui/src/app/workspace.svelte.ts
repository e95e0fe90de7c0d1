import { SvelteMap } from "svelte/reactivity";

import { READS, type Changed, type Commands, type Topic, type WorkspaceInfo } from "../api/bindings.ts";
import { call, CallError, type Request, type Response } from "../api/call.ts";
import { speak } from "./language.ts";
import { notices } from "./notices.svelte.ts";
import { pending } from "./pending.svelte.ts";
import { view } from "./view.svelte.ts";

/** Commands whose answer says what changed. */
type Mutation = { [K in keyof Commands]: Commands[K][1] extends Changed ? K : never }[keyof Commands];

class Workspace {
  /** The open workspace; null where none is, undefined before that is known. */
  info = $state.raw<WorkspaceInfo | null | undefined>(undefined);
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);
  /** Counts up whenever another file is opened, so that pages start anew. */
  opened = $state(0);
  #revisions = new SvelteMap<Topic, number>();

  /** True where nothing can be changed. */
  get readOnly(): boolean {
    return this.info?.read_only != null;
  }

  /** Makes whoever reads this run again when something changes that the command's answer follows from. */
  watch(command: keyof Commands): void {
    for (const topic of READS[command]) this.#revisions.get(topic);
  }

  /** Takes over a workspace that was opened. */
  enter(info: WorkspaceInfo | null): void {
    this.info = info;
    this.undoLabel = info?.undo ?? null;
    this.redoLabel = info?.redo ?? null;
    this.opened += 1;
  }

  /** Takes over what an operation changed: whoever shows it loads it again. */
  changed(changed: Changed): void {
    this.undoLabel = changed.undo;
    this.redoLabel = changed.redo;
    for (const topic of changed.topics) this.#revisions.set(topic, (this.#revisions.get(topic) ?? 0) + 1);
    if (changed.note !== null) notices.show("advice", changed.note);
    if (changed.backup_problem !== null) notices.show("warning", changed.backup_problem);
    if (changed.topics.length > 0) this.refresh().catch((cause: unknown) => notices.error(cause));
  }

  /** Loads the settings, counts and names of owners again. */
  async refresh(): Promise<void> {
    const { workspace } = await call("workspace_state");
    // The periods of another calendar have other names: the one that was looked at may not be one of them.
    if (this.info && workspace && calendarOf(this.info) !== calendarOf(workspace)) view.reset();
    await speak(workspace?.settings);
    this.info = workspace;
  }
}

const calendarOf = ({ settings }: WorkspaceInfo) => `${settings.fiscal_year_start} ${settings.week_start}`;

export const workspace = new Workspace();

/** Changes something. Rejects with the reason, for a form that shows it beside the field. */
export async function change<K extends Mutation>(name: K, request: Request<K>): Promise<Response<K>> {
  try {
    const changed = await pending.follow((call as (name: K, request: Request<K>) => Promise<Response<K>>)(name, request));
    workspace.changed(changed);
    return changed;
  } catch (cause) {
    // From now on it can only be read: the window says so above every page, and offers to open it again.
    if (cause instanceof CallError && cause.code === "moved") workspace.refresh().catch(() => undefined);
    throw cause;
  }
}

/** Changes something and shows why not where it cannot be done; null then. */
export async function perform<K extends Mutation>(name: K, request: Request<K>): Promise<Response<K> | null> {
  try {
    return await change(name, request);
  } catch (cause) {
    notices.error(cause);
    return null;
  }
}
