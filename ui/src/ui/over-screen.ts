import { host } from "../api/call.ts";

/** Shows a dialog over the whole screen for as long as it is there; where the screen cannot be filled, it fills the window. */
export function overScreen(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  dialog.focus();
  const fill = (on: boolean) =>
    host()
      .setFullScreen(on)
      .catch(() => undefined);
  void fill(true);
  return () => void fill(false);
}
