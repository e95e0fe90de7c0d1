import type { PackPage } from "../../api/bindings.ts";
import { styled, typeface } from "./typeface.ts";

/** A page as a picture that the window can show. */
export interface PageImage {
  /** Its place, from 0. */
  index: number;
  /** What an outline calls it; empty where it goes on with the one before. */
  title: string;
  /** Where the picture is. */
  src: string;
}

/**
 * Pages of a pack as pictures: nothing in a picture runs, and its styles and names stay within it. Pages that stay the same
 * keep their picture. To be made while a component is set up; the pictures go with the component.
 */
export class PageImages {
  list = $state.raw<readonly PageImage[]>([]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- what is shown is the list
  #made = new Map<string, string>();
  #turn = 0;

  constructor(pages: () => readonly PackPage[] | undefined) {
    $effect(() => {
      const now = pages();
      if (now !== undefined) void this.#show(now);
    });
    $effect(() => () => {
      this.#turn += 1;
      for (const src of this.#made.values()) URL.revokeObjectURL(src);
      this.#made.clear();
    });
  }

  async #show(pages: readonly PackPage[]): Promise<void> {
    const turn = ++this.#turn;
    const rules = await typeface();
    if (turn !== this.#turn) return;
    const before = this.#made;
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- likewise
    this.#made = new Map();
    for (const { svg } of pages) this.#made.set(svg, before.get(svg) ?? picture(styled(svg, rules)));
    for (const [svg, src] of before) if (!this.#made.has(svg)) URL.revokeObjectURL(src);
    this.list = pages.map(({ title, svg }, index) => ({ index, title, src: this.#made.get(svg) ?? "" }));
  }
}

const picture = (svg: string) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
