// A block that is pasted outside of fields and grids: an import begins.
import { host } from "../api/call.ts";
import { startImport } from "./doing.ts";
import { isText } from "./keys.ts";
import { notices } from "./notices.svelte.ts";
import { t } from "../words/words.svelte.ts";

const rowsOf = (text: string) => text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== "");

/** Several rows with several columns; anything else is a text, and nobody knows where it belongs. */
export function isBlock(text: string): boolean {
  const rows = rowsOf(text);
  const divided = (by: string) => rows.slice(0, 2).every((row) => row.includes(by));
  return rows.length > 1 && (divided("\t") || divided(";"));
}

const isForText = (event: Event) => isText(event.target) || isText(document.activeElement);
const isBelowDialog = () => document.querySelector("dialog[open]") !== null;

/** The web view pastes outside of fields only where the page says that it takes what is pasted. */
function allow(event: Event): void {
  if (!isForText(event) && !isBelowDialog()) event.preventDefault();
}

function paste(event: ClipboardEvent): void {
  if (event.defaultPrevented || isForText(event) || isBelowDialog()) return;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!isBlock(text)) {
    // Who copied a column of cells wonders otherwise.
    if (rowsOf(text).length > 1) notices.show("done", t("import-paste-hint"));
    return;
  }
  event.preventDefault();
  void importBlock(text);
}

async function importBlock(text: string): Promise<void> {
  try {
    startImport([await host().keepPasted(text)]);
  } catch (cause) {
    notices.error(cause);
  }
}

/** Imports what is pasted. Answers with what takes it back. */
export function importPasted(page: Window): () => void {
  page.addEventListener("beforepaste", allow);
  page.addEventListener("paste", paste);
  return () => {
    page.removeEventListener("beforepaste", allow);
    page.removeEventListener("paste", paste);
  };
}
