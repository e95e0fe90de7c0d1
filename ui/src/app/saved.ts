import type { FileRef } from "../api/bindings.ts";
import { host } from "../api/call.ts";
import { t } from "../words/words.svelte.ts";
import { notices } from "./notices.svelte.ts";

/** Says that a file was saved, and offers to show it in its folder. */
export function saySaved(text: string, file: FileRef): void {
  const show = () =>
    void host()
      .showInFolder(file)
      .catch((cause: unknown) => notices.error(cause));
  notices.show("done", text, { label: t("common-show-in-folder"), run: show });
}
