// The whole window on a host of tests, for tests of what is shown and of what keys do.
import { flushSync, mount, unmount } from "svelte";

import { connect } from "../api/call.ts";
import App from "../App.svelte";
import { router } from "../app/router.svelte.ts";
import { MemoryHost, type Answers } from "../host/memory.ts";

let app: object | undefined;

/** Opens the window on these answers, at the scorecard; `given` is what else the program has kept. */
export async function openWindow(answers: Answers, given: Partial<MemoryHost> = {}): Promise<MemoryHost> {
  // happy-dom has no top layer; that a dialog is modal is tested in the real window.
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute("open", "");
  };
  HTMLElement.prototype.hidePopover = () => undefined;
  // Nothing is read from an address: pages of packs come in the system's typeface.
  globalThis.fetch = () => Promise.reject(new Error("There is no network in tests."));
  router.replace({ page: "scorecard" });
  const host = Object.assign(new MemoryHost({ ...answers }), given);
  connect(host);
  app = mount(App, { target: document.body });
  await settled();
  return host;
}

/** Closes it again. */
export async function closeWindow(): Promise<void> {
  if (app) await unmount(app);
  app = undefined;
  document.body.replaceChildren();
}

/** Answers come in later turns; each may ask for the next one. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((go) => setTimeout(go, 0));
    flushSync();
  }
}

export const text = () => document.body.textContent;

export const press = (key: string, held: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));

/** The first element of a selector; a test that finds none says what there was. */
export function find<E extends Element = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`There is no ${selector} in: ${text()}`);
  return element;
}
