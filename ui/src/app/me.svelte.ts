import { t } from "../words/words.svelte.ts";
import { recalled, remember } from "./remembered.ts";
import { workspace } from "./workspace.svelte.ts";

const key = (path: string) => `me ${path}`;

/** Who sits at this computer, chosen for each workspace: what is theirs can be asked for by one word. */
class Me {
  #chosen = $state.raw<{ path: string; name: string } | null>(null);

  /** The name; null where nobody said. */
  get name(): string | null {
    const path = workspace.info?.path;
    if (path === undefined) return null;
    const name = this.#chosen?.path === path ? this.#chosen.name : recalled(key(path));
    return name || null;
  }

  set name(name: string | null) {
    const path = workspace.info?.path;
    if (path === undefined) return;
    this.#chosen = { path, name: name ?? "" };
    remember(key(path), name ?? "");
  }
}

export const me = new Me();

/** Whose things can be chosen: everybody's, mine where it is known who I am, and those of each other. */
export function whose(names: readonly string[], everybody: string): { value: string; label: string }[] {
  const mine = me.name;
  return [
    { value: "", label: everybody },
    ...(mine === null ? [] : [{ value: mine, label: `${t("people-mine")} (${mine})` }]),
    ...names.filter((name) => name !== mine).map((name) => ({ value: name, label: name })),
  ];
}
