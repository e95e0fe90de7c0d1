import type { PackContent, PackRow } from "../../api/bindings.ts";
import { change } from "../../app/workspace.svelte.ts";

type Changes = Partial<PackContent> & { name?: string };

/**
 * A pack that is edited. Each choice is saved by itself and shows at once, so that the next one stands on it and not on
 * what was saved before. To be made while a component is set up.
 */
export class PackDraft {
  content = $state.raw<PackContent>() as PackContent;
  #saved: () => PackRow;
  #name: string;
  #underWay = 0;

  constructor(saved: () => PackRow) {
    this.#saved = saved;
    this.#name = saved().name;
    this.content = saved().content;
    // What undo brings back shows, unless something newer is on its way to the file.
    $effect(() => {
      const row = saved();
      if (this.#underWay === 0) this.#take(row);
    });
  }

  /** Saves; where that is refused, what is saved shows again, and the promise is rejected with the reason. */
  async save({ name, ...changes }: Changes): Promise<void> {
    const content = { ...this.content, ...changes };
    this.content = content;
    this.#underWay += 1;
    try {
      await change("pack_set", { id: this.#saved().id, name: name ?? this.#name, content });
      if (name !== undefined) this.#name = name;
    } catch (cause) {
      this.#take(this.#saved());
      throw cause;
    } finally {
      this.#underWay -= 1;
    }
  }

  #take({ name, content }: PackRow): void {
    this.#name = name;
    this.content = content;
  }
}
