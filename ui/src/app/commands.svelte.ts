import { untrack } from "svelte";

import { isText, isTyping, matches, type Key } from "./keys.ts";

/** Something the owner can do, by key or from the palette. */
export interface Command {
  id: string;
  /** What it does, for the palette and the list of keys. */
  title: string;
  /** Its keys; the first one is shown. */
  keys?: readonly Key[];
  /** `isHeld` where its key is held down and comes again by itself. */
  run: (isHeld?: boolean) => void;
  /** True for keys that work while something is being typed. */
  whileTyping?: boolean;
  /** True for keys that work over an open dialog, too. */
  overDialogs?: boolean;
  /** True where the palette leaves it out, because it makes sense by key only. */
  keysOnly?: boolean;
}

interface Layer {
  commands: () => readonly Command[];
}

class CommandTable {
  #layers = $state.raw<Layer[]>([]);

  /** What can be done now; the page's own commands stand before the window's. */
  get all(): Command[] {
    const all = this.#layers.flatMap((layer) => [...layer.commands()]);
    return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  }

  /** Adds a page's commands until the component that calls this goes away. */
  use(commands: () => readonly Command[]): void {
    this.#add(commands, (layer, others) => [layer, ...others]);
  }

  /** Adds the window's commands, which give way to those of a page. */
  useBelow(commands: () => readonly Command[]): void {
    this.#add(commands, (layer, others) => [...others, layer]);
  }

  #add(commands: Layer["commands"], place: (layer: Layer, others: Layer[]) => Layer[]): void {
    $effect(() => {
      const layer = { commands };
      untrack(() => (this.#layers = place(layer, this.#layers)));
      return () => (this.#layers = this.#layers.filter((other) => other !== layer));
    });
  }

  /** Runs the command of a key; false where there is none. Below a dialog only those work that are meant to. */
  press(event: KeyboardEvent, belowDialog = false): boolean {
    // A list of choices takes letters, but no Ctrl+Z.
    const typing = event.ctrlKey || event.metaKey ? isText(event.target) : isTyping(event.target);
    const command = this.all.find(
      ({ keys, whileTyping, overDialogs }) =>
        (!typing || whileTyping === true) && (!belowDialog || overDialogs === true) && keys?.some((key) => matches(event, key)),
    );
    if (command === undefined) return false;
    event.preventDefault();
    command.run(event.repeat);
    return true;
  }
}

export const commandTable = new CommandTable();
