import { tick } from "svelte";

import { host } from "../api/call.ts";
import { blurAmounts } from "./blur.ts";
import { t } from "../words/words.svelte.ts";
import type { Command } from "./commands.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import {
  bringDefinitionsIn,
  bringExportBack,
  chooseImport,
  chooseWorkspace,
  closeWorkspace,
  copyWorkspace,
  exportWorkspace,
  makeExample,
  openExample,
  redo,
  saveDefinitions,
  undo,
} from "./doing.ts";
import { explainHere } from "./explaining.ts";
import { notices } from "./notices.svelte.ts";
import { loads } from "./loads.ts";
import { PLACES } from "./route.ts";
import { router } from "./router.svelte.ts";
import { appearance, THEMES } from "./theme.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

/** What can be done on every page. */
export function windowCommands(): Command[] {
  return workspace.info ? [...everywhere(), ...withWorkspace()] : everywhere();
}

function everywhere(): Command[] {
  return [
    {
      id: "palette",
      title: t("commands-palette"),
      keys: ["Ctrl+K"],
      whileTyping: true,
      keysOnly: true,
      run: () => dialogs.open({ kind: "palette" }),
    },
    { id: "keys", title: t("commands-keys"), keys: ["?"], run: () => dialogs.open({ kind: "keys" }) },
    { id: "open", title: t("commands-open"), keys: ["Ctrl+O"], run: () => void chooseWorkspace() },
    { id: "export back", title: t("commands-plain-export-back"), run: () => void bringExportBack() },
    { id: "demo", title: t("menu-demo"), run: () => void openExample() },
    { id: "demo fresh", title: t("menu-demo-fresh"), run: () => void makeExample() },
    ...THEMES.map((theme) => ({
      id: `theme ${theme}`,
      title: t("commands-theme", { theme: t(`settings-themes-${theme}`) }),
      run: () => appearance.setTheme(theme),
    })),
    {
      id: "zoom in",
      title: t("zoom-larger"),
      keys: ["Ctrl+Plus"],
      whileTyping: true,
      overDialogs: true,
      run: () => setZoom(appearance.neighbour(1)),
    },
    {
      id: "zoom out",
      title: t("zoom-smaller"),
      keys: ["Ctrl+Minus"],
      whileTyping: true,
      overDialogs: true,
      run: () => setZoom(appearance.neighbour(-1)),
    },
    { id: "zoom usual", title: t("zoom-usual"), keys: ["Ctrl+0"], whileTyping: true, overDialogs: true, run: () => setZoom(1) },
  ];
}

function explainNumber() {
  if (!explainHere()) notices.show("done", t("explain-nothing"));
}

function withWorkspace(): Command[] {
  // Pages by Ctrl+1…9, in the order of the list at the left.
  const pages = PLACES.map(({ page, route, title }, index) => ({
    id: `page ${page}`,
    title: t("commands-go", { page: title() }),
    keys: [`Ctrl+${index + 1}`],
    whileTyping: true,
    run: () => router.go(route),
  }));
  return [
    { id: "undo", title: t("commands-undo"), keys: ["Ctrl+Z"], run: () => void undo() },
    { id: "redo", title: t("commands-redo"), keys: ["Ctrl+Shift+Z", "Ctrl+Y"], run: () => void redo() },
    ...pages,
    { id: "new", title: t("commands-new-kpi"), keys: ["N"], run: () => dialogs.open({ kind: "kpi", objective: null, formula: "" }) },
    { id: "new objective", title: t("commands-new-objective"), run: () => dialogs.open({ kind: "objective", parent: null }) },
    { id: "new measure", title: t("commands-new-measure"), run: () => dialogs.open({ kind: "measure", measure: null }) },
    {
      id: "new action",
      title: t("commands-new-action"),
      run: () => dialogs.open({ kind: "action", action: null, kpi: null, objective: null }),
    },
    { id: "enter", title: t("commands-enter"), keys: ["E"], run: () => router.go({ page: "data", tab: "entry" }) },
    { id: "import", title: t("commands-import"), keys: ["I"], run: () => void chooseImport() },
    { id: "explain", title: t("explain-open"), keys: ["Ctrl+I"], keysOnly: true, run: explainNumber },
    { id: "blur", title: t("commands-blur"), keys: ["B"], run: () => void blurAmounts(!appearance.blurred) },
    { id: "backup", title: t("commands-backup"), run: () => void copyWorkspace() },
    { id: "export workspace", title: t("commands-plain-export"), run: () => void exportWorkspace() },
    { id: "definitions out", title: t("commands-definitions-out"), run: () => void saveDefinitions() },
    { id: "definitions in", title: t("commands-definitions-in"), run: () => void bringDefinitionsIn() },
    { id: "print", title: t("commands-print"), keys: ["Ctrl+P"], whileTyping: true, run: () => void print() },
    { id: "back", title: t("commands-back"), keys: ["Escape"], keysOnly: true, run: () => router.up() },
    { id: "go back", title: t("commands-go-back"), keys: ["Alt+ArrowLeft"], keysOnly: true, whileTyping: true, run: () => router.back() },
    {
      id: "go forward",
      title: t("commands-go-forward"),
      keys: ["Alt+ArrowRight"],
      keysOnly: true,
      whileTyping: true,
      run: () => router.forward(),
    },
    { id: "close", title: t("commands-close"), run: () => void closeWorkspace() },
  ];
}

/** How large the text is, as a part of its usual size. */
export const zoomText = (zoom: number) => t("zoom-percent", { percent: Math.round(zoom * 100) });

/** Makes everything larger or smaller, and says how large it is now. */
export function setZoom(zoom: number): void {
  appearance.setZoom(zoom);
  notices.show("done", t("zoom-now", { percent: zoomText(zoom) }));
}

/** Prints what is shown, on white. */
async function print(): Promise<void> {
  appearance.printing = true;
  // The charts are drawn again for paper.
  await tick();
  await loads.settled();
  await tick();
  try {
    await host().print();
  } catch (cause) {
    notices.error(cause);
  }
  addEventListener("pointermove", () => (appearance.printing = false), { once: true });
}
