// What can be done from more than one place: by key, from the palette, from menus.
import type { Changed, FileRef } from "../api/bindings.ts";
import { call, callError, host, type Request as Asked } from "../api/call.ts";
import { t } from "../words/words.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { draggedOut } from "./dragged-out.ts";
import { importing } from "./importing.svelte.ts";
import { speak } from "./language.ts";
import { leave } from "./leaving.ts";
import { notices } from "./notices.svelte.ts";
import { saySaved } from "./saved.ts";
import { router } from "./router.svelte.ts";
import { tasks, wasStopped } from "./tasks.svelte.ts";
import { view } from "./view.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** Makes a copy of the workspace and says where it is. */
export async function copyWorkspace(): Promise<void> {
  try {
    const written = await tasks.change(t("tasks-copies"), (task) => call("backup_now", { task }));
    notices.show("done", t("settings-backed-up", { path: written.path }));
  } catch (cause) {
    if (!wasStopped(cause)) notices.error(cause);
  }
}

/** Lets the owner choose where a plain export goes, and writes it there. */
export async function exportWorkspace(): Promise<void> {
  const [inside] = await host().chooseFile({ kind: "destination", many: false });
  if (inside === undefined) return;
  try {
    const written = await call("workspace_export", { inside });
    notices.show("done", t("settings-exported", { path: written.path }));
  } catch (cause) {
    notices.error(cause);
  }
}

/** Lets the owner choose a plain export and where its workspace goes, and opens that. */
export async function bringExportBack(): Promise<void> {
  const [folder] = await host().chooseFile({ kind: "export", many: false });
  if (folder === undefined) return;
  const path = await host().chooseSave({ suggested: folder.split(/[\\/]/).pop() ?? folder, kind: "workspace" });
  if (path !== null) await enterWorkspace(() => call("export_restore", { folder, path }));
}

/** Lets the owner choose a file and writes the definitions into it: what is wanted and measured, without numbers. */
export async function saveDefinitions(): Promise<void> {
  const path = await host().chooseSave({ suggested: `${workspace.info?.settings.name ?? ""}.yaml`, kind: "definitions" });
  if (path === null) return;
  try {
    const written = await call("definitions_export", { path });
    saySaved(t("settings-definitions-saved", { path: written.path }), path);
  } catch (cause) {
    notices.error(cause);
  }
}

/** Lets the owner choose a file and writes a recipe into it, as the command line takes it. */
export async function saveRecipe(map: Asked<"recipe_save">["map"]): Promise<void> {
  const path = await host().chooseSave({ suggested: `${map.name ?? t("import-recipe-name-hint")}.json`, kind: "recipe" });
  if (path === null) return;
  try {
    const written = await call("recipe_save", { path, map });
    saySaved(t("import-recipe-saved", { path: written.path }), path);
  } catch (cause) {
    notices.error(cause);
  }
}

/** Says what goes with a KPI and what stays, and deletes it where the owner agrees. */
export async function askKpiDeletion(id: number, remove: () => unknown): Promise<void> {
  try {
    const { text } = await call("kpi_deletion", { id });
    dialogs.confirm(text, t("common-delete"), remove);
  } catch (cause) {
    notices.error(cause);
  }
}

/** So many changes are listed before they are made. */
const LISTED = 12;

/** Lets the owner choose a file of definitions, says what it would do, and brings it in where the owner agrees. */
export async function bringDefinitionsIn(): Promise<void> {
  const [path] = await host().chooseFile({ kind: "definitions", many: false });
  if (path !== undefined) await askDefinitions(path, false);
}

async function askDefinitions(path: string, closed: boolean): Promise<void> {
  try {
    const plan = await call("definitions_plan", { path, closed });
    if (plan.changes.length === 0) return notices.show("done", t("settings-definitions-same"));
    const more = plan.changes.length - LISTED;
    const lines = [t("settings-definitions-ask", { counts: plan.text }), ...plan.changes.slice(0, LISTED).map(({ text }) => text)];
    if (more > 0) lines.push(t("settings-definitions-more", { more: String(more) }));
    dialogs.confirm(lines.join("\n"), t("settings-definitions-in"), () => readDefinitions(path, closed));
  } catch (cause) {
    const error = callError(cause);
    if (error.code !== "closed") return notices.error(cause);
    notices.show("advice", error.message, { label: t("version-closed"), run: () => void askDefinitions(path, true) });
  }
}

async function readDefinitions(path: string, closed: boolean): Promise<void> {
  try {
    const changed = await call("definitions_import", { path, closed });
    workspace.changed(changed);
    sayDone(changed);
  } catch (cause) {
    notices.error(cause);
  }
}

/** What undo is called, with what it would take back. */
export const undoText = (what: string | null) => (what === null ? t("menu-undo") : t("menu-undo-what", { what }));

/** What redo is called, with what it would bring back. */
export const redoText = (what: string | null) => (what === null ? t("menu-redo") : t("menu-redo-what", { what }));

/** Takes the last operation back and says which one it was. */
export async function undo(): Promise<void> {
  const label = workspace.undoLabel;
  if (label === null) return notices.show("advice", t("notices-nothing-to-undo"));
  await step("undo", label, t("notices-undone", { what: label }), { label: t("common-redo"), run: () => void redo() });
}

/** Brings back what was taken back. */
export async function redo(): Promise<void> {
  const label = workspace.redoLabel;
  if (label === null) return notices.show("advice", t("notices-nothing-to-redo"));
  await step("redo", label, t("notices-redone", { what: label }), { label: t("common-undo"), run: () => void undo() });
}

async function step(command: "undo" | "redo", what: string, text: string, action: { label: string; run: () => void }): Promise<void> {
  const doing = command === "undo" ? t("tasks-undoes", { what }) : t("tasks-redoes", { what });
  try {
    workspace.changed(await tasks.change(doing, (task) => call(command, { task })));
    notices.show("done", text, action);
  } catch (cause) {
    if (!wasStopped(cause)) notices.error(cause);
  }
}

/** Says what was done and offers to take it back. */
export function sayDone(changed: Changed | null, text: string | null = changed?.label ?? null): void {
  if (changed?.label == null || text === null) return;
  notices.show("done", text, { label: t("common-undo"), run: () => void undo() });
}

/**
 * Opens a workspace that `open` yields, once what was typed in the present one is saved, and shows its scorecard. What
 * comes `then` is done where that worked.
 */
export async function enterWorkspace(open: () => Promise<Parameters<typeof workspace.enter>[0]>, then?: () => unknown): Promise<void> {
  await leave(async () => {
    try {
      const info = await open();
      await speak(info?.settings);
      view.reset();
      router.restart();
      workspace.enter(info);
    } catch (cause) {
      return notices.error(cause);
    }
    then?.();
  });
}

/** Opens the example company, which is made once. */
export const openExample = () => enterWorkspace(() => call("workspace_demo", { fresh: false }));
/** Makes another one, as it is today. */
export const makeExample = () => enterWorkspace(() => call("workspace_demo", { fresh: true }));
export const openFile = (path: FileRef) => enterWorkspace(() => call("workspace_open", { path }));
export const closeWorkspace = () => enterWorkspace(async () => (await call("workspace_close")).workspace);

/** Opens the workspace once more, which could only be read when it was opened; the page stays where it is. */
export async function openForWriting(): Promise<void> {
  const path = workspace.info?.file;
  if (path === undefined) return;
  try {
    const info = await call("workspace_open", { path });
    await speak(info.settings);
    workspace.enter(info);
    notices.show(info.read_only === null ? "done" : "advice", info.read_only ?? t("read-only-now"));
  } catch (cause) {
    notices.error(cause);
  }
}

/** Lets the owner choose a workspace file and opens it. */
export async function chooseWorkspace(): Promise<void> {
  const [path] = await host().chooseFile({ kind: "workspace", many: false });
  if (path !== undefined) await openFile(path);
}

/** Lets the owner choose spreadsheets and shows what importing them would do. */
export async function chooseImport(): Promise<void> {
  const paths = await host().chooseFile({ kind: "spreadsheet", many: true });
  if (paths.length === 0) return;
  // Whoever asked from a dialog goes on with the file.
  dialogs.close();
  startImport(paths);
}

/** Shows what importing these files would do; asks for a workspace first where none is open. */
export function startImport(paths: string[]): void {
  if (!workspace.info) return dialogs.open({ kind: "workspace", importing: paths });
  importing.start(paths);
  router.go({ page: "import" });
}

/** Shows what reading all kept files of a source again would do; its recipe can be changed there. */
export function readAgain(source: number): void {
  importing.startAgain(source);
  router.go({ page: "import" });
}

/** Takes files that were dropped on the window: opens a workspace, or imports spreadsheets. The page's own pictures are none. */
export function takeFiles(paths: string[]): void {
  if (draggedOut.isUnderWay()) return;
  const file = paths.find((path) => path.toLowerCase().endsWith(".bellwether"));
  if (file !== undefined) void openFile(file);
  else startImport(paths);
}
